import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { dayOf } from '../../core/calendar/calendar-day.ts';
import { overlayReglages } from '../../core/college/scenarios/overlay-reglages.ts';
import type { ScenarioRun } from '../../core/college/scenarios/run-scenario.ts';
import { type Cast, castSchema, scenarioSchema } from '../../core/college/scenarios/scenario.ts';
import { checkSettings } from '../../core/college/settings/check-settings.ts';
import { readSettings } from '../../core/college/settings/read-settings.ts';
import { hasErrors, type Problem } from '../../core/content/problem.ts';
import { readRecord } from '../../core/content/read-record.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { readCollegeFolders } from './load-college-settings.ts';

/** Reads a scenario, its people and the settings under which it is played: those of a commune, or the standard ones. */
export async function loadScenario(repository: string, file: string): Promise<Result<ScenarioRun, readonly Problem[]>> {
  const name = relative(repository, file);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse([unfound(name)]);
  const scenario = readRecord(scenarioSchema, text, name);
  if (scenario.data === undefined) return refuse(scenario.problems);
  const { reglages = {}, debut } = scenario.data;
  const cast = await loadCast(repository, file, scenario.data.distribution);
  if (!cast.ok) return cast;

  const commune = scenario.data.commune ?? communeOf(name);
  const folders = await readCollegeFolders(repository, commune ?? '_shared');
  const own = commune === undefined ? { ...folders.own, texts: [] } : folders.own;
  const read = readSettings({ shared: folders.shared, own: overlayReglages(own, reglages, basename(name)) });
  if (!read.ok) return refuse(read.refusal);
  // A story may be set before a law began, as long as it does not need it.
  const problems = checkSettings(read.value, { today: dayOf(debut) }).filter(
    ({ code }) => code !== 'no-version-in-force',
  );
  if (hasErrors(problems)) return refuse(problems);
  return accept({ scenario: scenario.data, cast: cast.value, settings: read.value.settings, digest });
}

/** The people of the named file beside the scenario; by default of `distribution.yaml`, there or among the shared ones. */
async function loadCast(
  repository: string,
  file: string,
  named: string | undefined,
): Promise<Result<Cast, readonly Problem[]>> {
  const beside = join(dirname(file), named ?? CAST);
  const shared = join(repository, 'communes/_shared/college/scenarios', CAST);
  for (const path of named === undefined ? [beside, shared] : [beside]) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const { data, problems } = readRecord(castSchema, text, relative(repository, path));
    return data === undefined ? refuse(problems) : accept(data);
  }
  return refuse([unfound(relative(repository, beside))]);
}
const CAST = 'distribution.yaml';

/** The commune in whose folder a scenario stands. */
function communeOf(name: string): string | undefined {
  const [communes, slug, college] = name.split(sep);
  return communes === 'communes' && college === 'college' && slug !== '_shared' ? slug : undefined;
}

function unfound(file: string): Problem {
  return {
    severity: 'error',
    code: 'missing-file',
    file,
    message: 'Ce fichier n’existe pas, ou ne peut pas être lu.',
    remedy: 'Vérifiez son nom.',
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
