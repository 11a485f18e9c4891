import type { ContentStore } from '../../app/content-store.ts';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { checkSettings } from '../../core/college/settings/check-settings.ts';
import type { CollegeSettings } from '../../core/college/settings/college-settings.ts';
import { readSettings } from '../../core/college/settings/read-settings.ts';
import type { SettingsFolders } from '../../core/college/settings/settings-files.ts';
import { formatProblem, hasErrors } from '../../core/content/problem.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { Service } from '../../core/identity/agents-schema.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { type RepositoryPath, repositoryPathSchema } from '../../core/records/repository-path.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

export interface PublishedSettings {
  /** The repository of every commune's public texts. */
  readonly store: Pick<ContentStore, 'resolve' | 'list' | 'readMany'>;
  readonly slug: string;
  readonly today: () => CalendarDay;
  /** The services of the commune's directory; the same array as long as it does not change. */
  readonly services: () => Promise<readonly Service[]>;
  /** Told of settings that can't be used, once for each publication; those of before go on. */
  readonly onError: (error: Error) => void;
}

/**
 * A commune's settings as they are published, read again only when their files, the directory's services or the day
 * have changed.
 *
 * @returns reads them; throws when they can't be used and no earlier ones can either, with their problems in French
 */
export function publishedCollegeSettings(from: PublishedSettings): () => Promise<CollegeSettings> {
  const { store, slug, today, services, onError } = from;
  let seen: { readonly commit: CommitId; readonly files: SettingsFiles } | undefined;
  let folders: SettingsFolders | undefined;
  let known: { readonly key: readonly unknown[]; readonly settings: CollegeSettings } | undefined;
  return async () => {
    const commit = await store.resolve(PUBLISHED);
    if (commit === undefined) throw new Error('Aucun texte n’est publié\u00A0: les assemblées n’ont pas de réglages.');
    if (seen?.commit !== commit) {
      // All communes publish in one repository: most publications are no settings of this one.
      const files = await listSettings(store, commit, slug);
      if (files.fingerprint !== seen?.files.fingerprint) folders = undefined;
      seen = { commit, files };
    }
    const key = [seen.files.fingerprint, today(), await services()];
    if (known?.key.every((part, place) => part === key[place]) === true) return known.settings;
    folders ??= await readListed(store, commit, seen.files);
    const settled = settle(folders, await services(), today());
    if (settled.ok) known = { key, settings: settled.value };
    else {
      const told = `${slug}\u00A0: les réglages publiés des assemblées ne peuvent pas servir.`;
      const error = new Error(`${told}\n${settled.refusal}`);
      if (known === undefined) throw error;
      onError(error);
      known = { key, settings: known.settings };
    }
    return known.settings;
  };
}

/** The texts of the standard settings and of a commune's own, at a commit. */
export async function collegeFoldersAt(
  store: PublishedSettings['store'],
  commit: CommitId,
  slug: string,
): Promise<SettingsFolders> {
  return readListed(store, commit, await listSettings(store, commit, slug));
}

interface SettingsFiles {
  /** Paths from the repository's root, by folder of `communes/`. */
  readonly shared: ListedFolder;
  readonly own: ListedFolder;
  /** Changes with any of them. */
  readonly fingerprint: string;
}
interface ListedFolder {
  readonly root: string;
  readonly paths: readonly RepositoryPath[];
}

async function listSettings(store: PublishedSettings['store'], commit: CommitId, slug: string): Promise<SettingsFiles> {
  const blobs: string[] = [];
  const list = async (name: string): Promise<ListedFolder> => {
    const root = `communes/${name}`;
    const folder = repositoryPathSchema.parse(`${root}/college`);
    // Scenarios put the settings to the test; they are none themselves.
    const files = (await store.list(commit, folder)).filter(({ path }) => !path.startsWith(`${folder}/scenarios/`));
    blobs.push(...files.map(({ path, blob }) => `${path} ${blob}`));
    return { root, paths: files.map(({ path }) => path) };
  };
  const shared = await list('_shared');
  const own = await list(slug);
  return { shared, own, fingerprint: blobs.join('\n') };
}

async function readListed(
  store: PublishedSettings['store'],
  commit: CommitId,
  { shared, own }: SettingsFiles,
): Promise<SettingsFolders> {
  const read = async ({ root, paths }: ListedFolder): Promise<SettingsFolders['own']> => {
    const settings = paths.filter((path) => /^[^/]+\.yaml$/.test(path.slice(`${root}/college/`.length)));
    const files = await store.readMany(commit, settings);
    return {
      root,
      texts: paths.map((path): SourceFile => {
        const bytes = files.get(path)?.bytes;
        const within = path.slice(root.length + 1);
        if (bytes === undefined) return { path: within, kind: 'unreadable', reason: 'other' };
        return { path: within, kind: 'text', text: new TextDecoder().decode(bytes) };
      }),
    };
  };
  return { shared: await read(shared), own: await read(own) };
}

/** @returns in French why they can't be used */
function settle(
  folders: SettingsFolders,
  services: readonly Service[],
  today: CalendarDay,
): Result<CollegeSettings, string> {
  // A commune whose directory has not begun works with the standard services.
  const read = readSettings(folders, services.length === 0 ? undefined : services);
  const problems = read.ok ? checkSettings(read.value, { today }) : read.refusal;
  return read.ok && !hasErrors(problems) ? accept(read.value.settings) : refuse(problems.map(formatProblem).join('\n'));
}
