import type { CalendarDay } from '../../core/calendar/calendar-day.ts';
import type { LoadedCommune } from '../../core/content/loaded-commune.ts';
import type { Problem } from '../../core/content/problem.ts';
import { readCommune } from '../../core/content/read-commune.ts';
import type { ContentFolder } from '../../core/content/source-file.ts';
import type { Result } from '../../core/shared/result.ts';
import { readFolder } from './read-folder.ts';

/**
 * Reads and checks one commune of a repository.
 *
 * @param repository absolute path of the folder that holds `communes/`
 * @param buildDay the day on which deadlines are judged
 * @param shared the shared folder already read, when several communes are loaded in a row
 */
export async function loadCommune(
  repository: string,
  slug: string,
  buildDay: CalendarDay,
  shared?: ContentFolder,
): Promise<Result<LoadedCommune, readonly Problem[]>> {
  const [common, own] = await Promise.all([
    shared ?? readFolder(repository, 'communes/_shared'),
    readFolder(repository, `communes/${slug}`),
  ]);
  return readCommune(slug, common, own, buildDay);
}
