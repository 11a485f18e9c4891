import { parse } from 'yaml';
import { type CommuneConfig, communeConfigSchema } from '../../core/commune/commune-config.ts';
import { applyOverlay } from '../../core/content/overlay.ts';
import { composePageTree, type TreeNode, type TreePage } from '../../core/content/page-tree.ts';
import { fillPlaceholders } from '../../core/content/placeholders.ts';
import { COLLECTIONS } from '../../core/content/registry.ts';
import { readEntryFile } from '../../core/editing/entry-file.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { RepositoryPath } from '../../core/records/repository-path.ts';
import type { FileContent } from '../content-store.ts';
import type { EditingRoom } from '../editing/editing-room.ts';
import { readText } from '../editing/read-text.ts';

/** A page of the site's tree, with where it comes from. */
export interface OwnedPage extends TreePage {
  /** Shared with all communes: it stays where it is, only its order and title can be the commune's own. */
  readonly isShared: boolean;
}

export interface SiteTree {
  readonly commit: CommitId;
  readonly config: CommuneConfig;
  readonly pages: readonly OwnedPage[];
  readonly tree: readonly TreeNode[];
  /** Every text file of the commune's folder, by path. */
  readonly files: ReadonlyMap<RepositoryPath, FileContent>;
  /** Files of the shared pages, by path. */
  readonly shared: ReadonlyMap<RepositoryPath, FileContent>;
}

/** The tree of pages and the menu, as published; undefined while the commune has no readable settings. */
export async function readSiteTree({ store, commune }: EditingRoom): Promise<SiteTree | undefined> {
  const commit = await store.resolve(PUBLISHED);
  if (commit === undefined) return undefined;
  const files = await readFolder(store, commit, `communes/${commune}`, TEXTS);
  const shared = await readFolder(store, commit, `communes/_shared/${PAGES}`, TEXTS);
  const settings = readText(files.get(`communes/${commune}/commune.yaml` as RepositoryPath)?.bytes);
  const config = communeConfigSchema.safeParse(settings === undefined ? undefined : parseSafely(settings));
  if (!config.success) return undefined;
  const overlays = new Map<string, unknown>();
  const own = new Map<string, OwnedPage>();
  for (const [path, { bytes }] of files) {
    const inside = path.slice(`communes/${commune}/`.length);
    if (!inside.startsWith(`${PAGES}/`)) continue;
    const id = inside.slice(PAGES.length + 1);
    if (id.endsWith('.overlay.yaml'))
      overlays.set(id.slice(0, -'.overlay.yaml'.length), parseSafely(readText(bytes) ?? ''));
    else if (id.endsWith('.md')) addPage(own, id.slice(0, -3), readText(bytes), false, config.data.name);
  }
  const pages = new Map<string, OwnedPage>();
  for (const [path, { bytes }] of shared) {
    const id = path.slice(`communes/_shared/${PAGES}/`.length).replace(/\.mdx?$/, '');
    addPage(pages, id, readText(bytes), true, config.data.name, overlays.get(id));
  }
  for (const [id, page] of own) pages.set(id, page);
  const all = [...pages.values()];
  return { commit, config: config.data, pages: all, tree: composePageTree(all), files, shared };
}

const PAGES = COLLECTIONS.pages.folder;
const TEXTS = /\.(?:mdx?|yaml|csv)$/;

async function readFolder(store: EditingRoom['store'], commit: CommitId, folder: string, pattern: RegExp) {
  // Made of a slug and of fixed names: safe by construction, and read only.
  const listed = await store.list(commit, folder as RepositoryPath);
  return store.readMany(
    commit,
    listed.map(({ path }) => path).filter((path) => pattern.test(path)),
  );
}

function addPage(
  pages: Map<string, OwnedPage>,
  id: string,
  text: string | undefined,
  isShared: boolean,
  commune: string,
  overlay?: unknown,
): void {
  const read = text === undefined ? undefined : readEntryFile(text, 'md', id);
  if (read === undefined || !read.ok) return;
  const merged = applyOverlay(read.value.fields, overlay);
  // The reader above gives a mapping, and an overlay of it is one too.
  const fields = merged as Readonly<Record<string, unknown>>;
  if (fields['hidden'] === true) return;
  const words = (name: string) =>
    typeof fields[name] === 'string' ? fillPlaceholders(fields[name], commune) : undefined;
  const order = fields['order'];
  pages.set(id, {
    id,
    isShared,
    data: {
      title: words('title') ?? id,
      menuTitle: words('menuTitle'),
      summary: words('summary') ?? '',
      order: typeof order === 'number' ? order : undefined,
    },
  });
}

function parseSafely(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
