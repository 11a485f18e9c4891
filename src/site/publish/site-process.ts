import { accept } from '../../core/shared/result.ts';
import { buildCommune } from '../build/build-commune.ts';
import { type BuildMemory, keepSite } from '../build/build-memory.ts';
import { keepTemplate } from '../build/keep-template.ts';
import { renderPreview } from './render-preview.ts';
import type { NumberedAnswer, NumberedTask, SiteAnswers, SiteTask } from './site-task.ts';

/** The process that writes sites for a server: one task after the other, the template and the sites kept in mind. */
const template = keepTemplate();
const sites = new Map<string, Required<BuildMemory>>();
let last: Promise<void> = Promise.resolve();

process.on('message', ({ id, task }: NumberedTask) => {
  last = last.then(async () => {
    let after: Promise<void> | undefined;
    try {
      const { answer, settled } = await run(task);
      after = settled;
      send({ id, answer });
    } catch (error) {
      // The trace is for the journal.
      console.error(error);
      send({ id, failure: error instanceof Error ? error.message : String(error) });
    }
    await after?.catch((error: unknown) => console.error(error));
  });
});
// The server has gone: nobody would read an answer.
process.on('disconnect', () => process.exit());

interface Outcome {
  readonly answer: SiteAnswers[SiteTask['kind']];
  /** What goes on once the answer is given, and must end before the next task. */
  readonly settled?: Promise<void>;
}

async function run(task: SiteTask): Promise<Outcome> {
  if (task.kind === 'preview') return { answer: await renderPreview(task.request, template) };
  const { slug } = task.request;
  const memory = sites.get(slug) ?? keepSite(template);
  sites.set(slug, memory);
  const built = await buildCommune(task.request, memory);
  if (!built.ok) return { answer: built };
  const { pages, warnings, searchable } = built.value;
  return { answer: accept({ pages, warnings }), settled: searchable };
}

function send(answer: NumberedAnswer): void {
  process.send?.(answer);
}
