import { createHash } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { digestCommonSources, digestCommune, type KnownFiles } from './source-digest.ts';

/** Decides which sites must be built again, by what their sources were when they were last built. */
export interface BuildState {
  /** Whether the site served is what its sources would give today. */
  isFresh(slug: string): Promise<boolean>;
  /** Remembers that a site now matches the sources as read by `isFresh` or here. */
  remember(slug: string): Promise<void>;
}

interface Saved {
  readonly site: string;
  readonly files: KnownFiles;
}

/** @param buildDay enters the digest: coming events and opening hours change with the day */
export async function openBuildState(
  repository: string,
  data: string,
  dist: string,
  buildDay: CalendarDay,
): Promise<BuildState> {
  const folder = join(data, 'state');
  const commonFile = join(folder, 'common.json');
  const savedCommon = await read(commonFile);
  const common = await digestCommonSources(repository, savedCommon.files);
  await write(commonFile, { site: '', files: common.files });
  const current = new Map<string, Saved>();

  const digestSite = async (slug: string, known: KnownFiles): Promise<Saved> => {
    const own = await digestCommune(repository, slug, known);
    const site = createHash('sha256').update(`${common.digest} ${own.digest} ${buildDay}`).digest('hex');
    return { site, files: own.files };
  };
  const fileOf = (slug: string) => join(folder, `${slug}.json`);

  return {
    async isFresh(slug) {
      const saved = await read(fileOf(slug));
      const now = await digestSite(slug, saved.files);
      current.set(slug, now);
      return saved.site === now.site && (await exists(join(dist, slug, 'index.html')));
    },
    async remember(slug) {
      await write(fileOf(slug), current.get(slug) ?? (await digestSite(slug, {})));
    },
  };
}

async function read(file: string): Promise<Saved> {
  try {
    // Written by `write` below; anything unreadable only costs one build.
    return JSON.parse(await readFile(file, 'utf8')) as Saved;
  } catch {
    return { site: '', files: {} };
  }
}

async function write(file: string, saved: Saved): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(saved));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
