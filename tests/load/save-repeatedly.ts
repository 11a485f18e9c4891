import { setTimeout as sleep } from 'node:timers/promises';
import { openRepository } from '../../src/adapters/git/native-store.ts';
import type { PathState } from '../../src/core/records/changed-path.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';

/**
 * A process of the load test: `node save-repeatedly.ts DIRECTORY NAME WRITERS SAVES`.
 * Its writers save their own page again and again, all at once. Each save acknowledged is one line on stdout:
 * `<milliseconds> <commit> <message>`.
 */
const [directory = '', name = '', writers = '0', saves = '0'] = process.argv.slice(2);
const store = await openRepository(directory, { committer: { name: 'Perron', email: 'perron@localhost' } });

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(`${name}-${writer}`)));
await store.close();

async function write(person: string): Promise<void> {
  const path = repositoryPathSchema.parse(`communes/exemple/content/news/${person}.md`);
  let expected: PathState = 'absent';
  for (let save = 1; save <= Number(saves); save += 1) {
    const message = `${person} ${save}`;
    const started = performance.now();
    const result = await store.commit({
      ref: PUBLISHED,
      changes: [{ path, expected, bytes: new TextEncoder().encode(`---\ntitle: ${message}\n---\n`) }],
      author: { name: person, email: `${person}@exemple.example` },
      message,
      at: new Date().toISOString(),
      idempotencyKey: message,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    process.stdout.write(`${(performance.now() - started).toFixed(1)} ${result.value.commit} ${message}\n`);
    expected = (await store.read(result.value.commit, path))?.blob ?? 'absent';
    await sleep(0);
  }
}
