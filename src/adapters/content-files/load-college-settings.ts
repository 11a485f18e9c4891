import { join } from 'node:path';
import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import { checkSettings } from '../../core/college/settings/check-settings.ts';
import { type ReadSettings, readSettings } from '../../core/college/settings/read-settings.ts';
import type { SettingsFolders } from '../../core/college/settings/settings-files.ts';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import type { SourceFile } from '../../core/content/source-file.ts';
import type { Service } from '../../core/identity/agents-schema.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { listFiles } from './list-files.ts';
import { readText } from './read-folder.ts';

/**
 * Reads and checks a commune's `college/` folder, laid over the standard one.
 *
 * @param repository absolute path of the folder that holds `communes/`
 * @param today the day on which a version of each legal setting must be in force
 * @param directory the services of the commune's directory, when it is at hand
 */
export async function loadCollegeSettings(
  repository: string,
  slug: string,
  today: CalendarDay,
  directory?: readonly Service[],
): Promise<Result<ReadSettings, readonly Problem[]>> {
  const read = readSettings(await readCollegeFolders(repository, slug), directory);
  if (!read.ok) return read;
  const problems = [...read.value.warnings, ...checkSettings(read.value, { today })];
  return hasErrors(problems) ? refuse(problems) : accept({ ...read.value, warnings: problems });
}

/** The texts of the standard settings and of a commune's own. */
export async function readCollegeFolders(repository: string, slug: string): Promise<SettingsFolders> {
  const [shared, own] = await Promise.all([
    readCollegeFolder(repository, 'communes/_shared'),
    readCollegeFolder(repository, `communes/${slug}`),
  ]);
  return { shared, own };
}

async function readCollegeFolder(repository: string, root: string): Promise<SettingsFolders['own']> {
  const base = join(repository, root);
  // Scenarios put the settings to the test; they are none themselves.
  const files = (await listFiles(base, 'college')).filter(({ path }) => !path.startsWith('college/scenarios/'));
  const texts = await Promise.all(
    files.map(
      (file): Promise<SourceFile> =>
        /^college\/[^/]+\.yaml$/.test(file.path)
          ? readText(base, file)
          : Promise.resolve({ path: file.path, kind: 'unreadable', reason: 'other' }),
    ),
  );
  return { root, texts: texts.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
