import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScenario, type ScenarioRun } from '../../core/college/scenarios/run-scenario.ts';
import { tellFaults } from '../../core/college/scenarios/tell-faults.ts';
import { formatProblem } from '../../core/content/problem.ts';
import { findScenarios } from './find-scenarios.ts';
import { loadScenario } from './load-scenario.ts';

const repository = resolve(import.meta.dirname, '../../..');
const communes = await readdir(join(repository, 'communes'));
const folders = communes.map((slug) => join(repository, 'communes', slug, 'college/scenarios'));
const files = (await Promise.all(folders.map(filesIn))).flat();

/** A commune need not have any. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const there = await readdir(folder).catch(() => undefined);
  return there === undefined ? [] : findScenarios([folder]);
}

const loading = new Map(files.map((file) => [file, loadScenario(repository, file)]));

async function load(file: string): Promise<ScenarioRun> {
  const loaded = await (loading.get(file) ?? loadScenario(repository, file));
  if (!loaded.ok) throw new Error(loaded.refusal.map(formatProblem).join('\n'));
  return loaded.value;
}

/** The parts of the rules, as `regle` names them. */
const PARTS = [
  'Vie d’un point',
  'Réglages',
  'Ordre du jour',
  'Avis',
  'Droits',
  'Séances et votes',
  'Envoi à une autre assemblée',
];

describe('the scenarios of the communes', () => {
  it.each(files.map((file) => relative(repository, file)))('%s holds', async (file) => {
    expect(tellFaults(runScenario(await load(join(repository, file))))).toBe('');
  });

  it('are at least sixty in the standard settings, and some communes keep their own', () => {
    const shared = files.filter((file) => file.includes('/_shared/'));
    expect(shared.length).toBeGreaterThanOrEqual(60);
    expect(
      new Set(files.filter((file) => !shared.includes(file)).map((file) => resolve(file, '..'))).size,
    ).toBeGreaterThan(2);
  });

  it('each prove another rule, which they name', async () => {
    const titles = await Promise.all(files.map(async (file) => (await load(file)).scenario.titre));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('prove each part of the rules', async () => {
    const rules = (await Promise.all(files.map(async (file) => (await load(file)).scenario.regle))).join('\n');
    for (const part of PARTS) expect(rules).toContain(part);
    for (const article of ['L1122-13', 'L1122-19', 'L1122-24', 'L1122-27', 'L1123-20', 'L1123-22', 'L1124-40'])
      expect(rules).toContain(article);
  });

  it('are named in plain letters', () => {
    expect(files.map((file) => basename(file)).filter((name) => !/^[a-z0-9-]+\.yaml$/.test(name))).toEqual([]);
  });
});
