import { followCommit } from '../../adapters/content-files/follow-commit.ts';
import type { ContentStore } from '../../app/content-store.ts';
import type { PreviewPage, PreviewRefusal, ShownSite, SitePublisher } from '../../app/site-publisher.ts';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { Problem } from '../../core/content/problem.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { siteProcess } from './ask-site-process.ts';
import { makeWorkspace } from './workspace.ts';

export interface PublisherSettings {
  /** The repository of texts: `communes/<slug>/…`, with the shared folder. */
  readonly store: ContentStore;
  /** Absolute path of the product: template, code, packages. */
  readonly product: string;
  /** Absolute path of the folder of built sites. */
  readonly dist: string;
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  readonly today: () => CalendarDay;
}

/** Publishes and previews the texts of a git repository with the product's template. */
export async function publishFromGit(settings: PublisherSettings): Promise<SitePublisher> {
  const { store, product, dist, data, today } = settings;
  const published = await makeWorkspace(product, 'published');
  const drafts = await makeWorkspace(product, 'drafts');
  const writer = siteProcess();
  /** Demands not yet begun, by commune: one writing answers them all. */
  const demands = new Map<string, Promise<Result<ShownSite, readonly Problem[]>>>();
  const oneAtATime = queue();

  async function show(commune: string): Promise<Result<ShownSite, readonly Problem[]>> {
    demands.delete(commune);
    const commit = await store.resolve(PUBLISHED);
    if (commit === undefined) return refuse([nothingPublished(commune)]);
    await followCommit(store, commit, published.content);
    const { repository } = published;
    const request = { repository, slug: commune, dist, data, buildDay: today() };
    const written = await writer.ask({ kind: 'publish', request });
    return written.ok ? accept({ commit, ...written.value }) : written;
  }

  async function render(
    commune: string,
    commit: CommitId,
    address: string,
  ): Promise<Result<PreviewPage, PreviewRefusal>> {
    await followCommit(store, commit, drafts.content);
    const { repository } = drafts;
    const request = { repository, slug: commune, data, buildDay: today(), address };
    const rendered = await writer.ask({ kind: 'preview', request });
    if (!rendered.ok) return refuse({ code: 'invalid', problems: rendered.refusal });
    const { html, files } = rendered.value;
    return html === undefined ? refuse({ code: 'no-such-page', address }) : accept({ html, files });
  }

  return {
    publish(commune) {
      const waiting = demands.get(commune);
      if (waiting !== undefined) return waiting;
      const demand = oneAtATime(() => show(commune));
      demands.set(commune, demand);
      return demand;
    },
    preview: (commune, commit, address) => oneAtATime(() => render(commune, commit, address)),
    async close() {
      await oneAtATime(async () => {});
      await writer.close();
    },
  };
}

/** The published texts as a repository that can be read and built; made when needed. @returns its absolute path */
export async function publishedWorkspace(product: string, store: ContentStore): Promise<string> {
  const { repository, content } = await makeWorkspace(product, 'published');
  const commit = await store.resolve(PUBLISHED);
  if (commit !== undefined) await followCommit(store, commit, content);
  return repository;
}

/** Runs works in the order in which they are given; a failure does not stop the next. */
function queue(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const running = last.then(work, work);
    last = running.catch(() => {});
    return running;
  };
}

function nothingPublished(commune: string): Problem {
  return {
    severity: 'error',
    code: 'nothing-published',
    file: `communes/${commune}`,
    message: 'Rien n’est encore publié pour cette commune.',
    remedy: 'Créez-la avec « npm run commune:new », puis publiez une première page.',
  };
}
