import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { dayOf } from '../../core/calendar/calendar-day.ts';
import type { ScenarioRun } from '../../core/college/scenarios/run-scenario.ts';
import { castSchema, scenarioSchema } from '../../core/college/scenarios/scenario.ts';
import { checkSettings } from '../../core/college/settings/check-settings.ts';
import { readSettings } from '../../core/college/settings/read-settings.ts';
import type { SettingsFolders } from '../../core/college/settings/settings-files.ts';
import { parseYaml } from '../../core/content/parse-yaml.ts';
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
  const { commune, reglages, distribution = 'distribution.yaml', debut } = scenario.data;
  const castFile = join(dirname(file), distribution);
  const castText = await readFile(castFile, 'utf8').catch(() => undefined);
  if (castText === undefined) return refuse([unfound(relative(repository, castFile))]);
  const cast = readRecord(castSchema, castText, relative(repository, castFile));
  if (cast.data === undefined) return refuse(cast.problems);

  const folders = await readCollegeFolders(repository, commune ?? '_shared');
  const own = withOverlays(
    commune === undefined ? { ...folders, own: { ...folders.own, texts: [] } } : folders,
    reglages ?? {},
    name,
  );
  const read = readSettings(own);
  if (!read.ok) return refuse(read.refusal);
  const problems = checkSettings(read.value, { today: dayOf(debut) });
  if (hasErrors(problems)) return refuse(problems);
  return accept({ scenario: scenario.data, cast: cast.data, settings: read.value.settings, digest });
}

/** The settings that the scenario changes, laid over the commune's own as one more file would be. */
function withOverlays(
  folders: SettingsFolders,
  overlays: Readonly<Record<string, unknown>>,
  scenario: string,
): SettingsFolders {
  const texts = new Map(folders.own.texts.map((source) => [source.path, source]));
  for (const [part, overlay] of Object.entries(overlays)) {
    const path = `college/${part}.yaml`;
    const held = texts.get(path);
    const before: unknown = held?.kind === 'text' ? parseYaml(held.text, path).parsed?.value : undefined;
    texts.set(path, { path, kind: 'text', text: stringify(mergeDeep(before, overlay)) });
  }
  return { shared: folders.shared, own: { root: `${basename(scenario)} (reglages)`, texts: [...texts.values()] } };
}

/** `null` stays: in a commune's own file it takes a standard entry out. */
function mergeDeep(under: unknown, over: unknown): unknown {
  if (!isMapping(under) || !isMapping(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, key in over ? mergeDeep(under[key], over[key]) : under[key]]));
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
