import { DIRECTORY_CATEGORIES } from '../../core/content/collections/directory.ts';
import { EVENT_CATEGORIES } from '../../core/content/collections/events.ts';
import { NEWS_CATEGORIES } from '../../core/content/collections/news.ts';
import { categorySlug } from '../../core/content/directory-groups.ts';
import { addressOf, COLLECTION_NAMES, COLLECTIONS } from '../../core/content/registry.ts';
import { keysOf } from '../../core/content/taxonomy.ts';
import { TEMPLATE_ADDRESSES } from '../../core/content/template-addresses.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import type { KnownSite } from '../../core/editing/save-decision.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { parseRepositoryPath } from '../../core/records/repository-path.ts';
import type { ContentStore, StoredFile } from '../content-store.ts';
import { readText } from './read-text.ts';

/**
 * What a text may link to and show, from the names of the files alone: reading every text would make each save wait.
 * A category that nobody uses counts as an address; the build, which reads everything, has the last word.
 *
 * @param commit the published state, `undefined` while nothing is
 */
export async function readKnownSite(
  store: ContentStore,
  commune: string,
  commit: CommitId | undefined,
): Promise<KnownSite> {
  if (commit === undefined) return { addresses: new Set(TEMPLATE_ADDRESSES), isMedia: () => false };
  const known = latest.get(store)?.get(commune);
  if (known?.commit === commit) return known.site;
  const site = await readSite(store, commune, commit);
  const communes = latest.get(store) ?? new Map<string, Known>();
  latest.set(store, communes.set(commune, { commit, site }));
  return site;
}

interface Known {
  readonly commit: CommitId;
  readonly site: KnownSite;
}

/** Of each commune, only the newest state: the others never come back. */
const latest = new WeakMap<ContentStore, Map<string, Known>>();

async function readSite(store: ContentStore, commune: string, commit: CommitId): Promise<KnownSite> {
  const roots = [`communes/${commune}`, 'communes/_shared'];
  const files = (await Promise.all(roots.map((root) => listUnder(store, commit, root)))).flat();
  const media = new Set(files.map(({ inside }) => inside).filter((path) => /^(?:media|files)\//.test(path)));
  const addresses = new Set([...TEMPLATE_ADDRESSES, ...CATEGORY_ADDRESSES, ...[...media].map((path) => `/${path}`)]);
  for (const file of files) {
    for (const address of addressesOf(file.inside)) addresses.add(address);
  }
  for (const address of await stepAddresses(store, commit, files)) addresses.add(address);
  return { addresses, isMedia: (source) => media.has(source) };
}

interface FileInside extends StoredFile {
  /** Path from the commune's folder. */
  readonly inside: string;
}

async function listUnder(store: ContentStore, commit: CommitId, root: string): Promise<readonly FileInside[]> {
  const folder = parseRepositoryPath(root);
  if (!folder.ok) return [];
  const files = await store.list(commit, folder.value);
  return files.map((file) => ({ ...file, inside: file.path.slice(root.length + 1) }));
}

function addressesOf(inside: string): readonly string[] {
  for (const name of COLLECTION_NAMES) {
    const { folder } = COLLECTIONS[name];
    if (!inside.startsWith(`${folder}/`)) continue;
    const id = inside.slice(folder.length + 1).replace(/(?:\.overlay)?\.(?:md|mdx|yaml)$/, '');
    const address = addressOf(name, id);
    if (address === undefined) return [];
    if (name === 'events') return [address, `/agenda/${id}.ics`];
    if (name === 'directory') return [address, `/annuaire/${id}.vcf`];
    return [address];
  }
  return [];
}

/** Each step of a guide has its page; guides are few. */
async function stepAddresses(
  store: ContentStore,
  commit: CommitId,
  files: readonly FileInside[],
): Promise<readonly string[]> {
  const { folder, format } = COLLECTIONS.guides;
  const guides = files.filter(({ inside }) => inside.startsWith(`${folder}/`));
  const texts = await store.readMany(
    commit,
    guides.map(({ path }) => path),
  );
  return guides.flatMap(({ path, inside }) => {
    const content = readEntryFile(readText(texts.get(path)?.bytes) ?? '', format, path);
    const steps: unknown = content.ok ? content.value.fields['steps'] : undefined;
    const [address = ''] = addressesOf(inside);
    return Array.isArray(steps) ? steps.map((step) => `${address}${idOf(step)}/`) : [];
  });
}

function idOf(step: unknown): string {
  return typeof step === 'object' && step !== null && 'id' in step ? String(step.id) : '';
}

const CATEGORY_ADDRESSES: readonly string[] = [
  ...keysOf(NEWS_CATEGORIES).map((key) => `/actualites/rubrique/${key}/`),
  ...keysOf(EVENT_CATEGORIES).map((key) => `/agenda/rubrique/${key}/`),
  ...keysOf(DIRECTORY_CATEGORIES).map((key) => `/annuaire/rubrique/${categorySlug(key)}/`),
];
