import type { CommuneBuildRequest } from './build-commune.ts';
import { buildCommune } from './build-commune.ts';
import type { BuildEvent } from './build-events.ts';
import { keepTemplate } from './keep-template.ts';

/** What a worker answers after each site. */
export interface WorkerAnswer {
  readonly event: BuildEvent & { readonly kind: 'built' | 'failed' };
  /** Bytes held by this process at its peak. */
  readonly memory: number;
}

/** Communes of the same look share a bundle of the template. */
const { write } = keepTemplate();

process.on('message', async (request: CommuneBuildRequest) => {
  const start = performance.now();
  const event = await run(request, start);
  const answer: WorkerAnswer = { event, memory: process.resourceUsage().maxRSS * 1024 };
  process.send?.(answer);
});

async function run(request: CommuneBuildRequest, start: number): Promise<WorkerAnswer['event']> {
  const { slug } = request;
  try {
    const result = await buildCommune(request, { write });
    if (!result.ok) return { kind: 'failed', slug, problems: result.refusal };
    const { pages, warnings, timings } = result.value;
    return { kind: 'built', slug, pages, warnings, timings, milliseconds: performance.now() - start };
  } catch (error) {
    // The trace is for maintainers, in the journal; the message reaches whoever published.
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failed',
      slug,
      problems: [
        {
          severity: 'error',
          code: 'build-crash',
          file: `communes/${slug}`,
          message: `La construction du site s’est arrêtée : ${message}`,
          remedy: 'Ce n’est pas une faute de contenu : transmettez ce message aux mainteneurs de Perron.',
        },
      ],
    };
  }
}
