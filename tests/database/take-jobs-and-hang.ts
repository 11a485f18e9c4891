import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { momentSchema } from '../../src/core/calendar/moment.ts';
import { communeSlugSchema } from '../../src/core/commune/commune-slug.ts';

/**
 * A worker that does jobs until it is killed in the middle of one, `node take-jobs-and-hang.ts <settings> <now>
 * <until> <count>`: that many jobs, then one that it holds.
 * It says on its output each job it has completed, one identifier a line, then the one it holds.
 */
const [settings = '', now = '', until = '', count = ''] = process.argv.slice(2);
const opened = await openDatabase({ ...JSON.parse(settings), onError: console.error });
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
const { outbox } = opened.value.forCommune(communeSlugSchema.parse('exemple')).stores;
const claim = { kinds: ['mail'], now: momentSchema.parse(now), until: momentSchema.parse(until), limit: 1 };
for (let done = 0; ; done += 1) {
  const [job] = await outbox.claim(claim);
  if (job === undefined) break;
  if (done === Number(count)) {
    process.stdout.write(`held ${job.id}\n`);
    await new Promise(() => setInterval(() => {}, 1000));
  }
  if (await outbox.complete(job, claim.now)) process.stdout.write(`done ${job.id}\n`);
}
await opened.value.close();
