import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../core/calendar/calendar-day.ts';
import { assemblyIdSchema } from '../../core/college/ids.ts';
import { formatProblem } from '../../core/content/problem.ts';
import { readAgents } from '../../core/identity/agents-file.ts';
import { EXAMPLE_AGENTS } from '../../core/identity/example-agents.ts';
import { loadCollegeSettings } from './load-college-settings.ts';

const repository = resolve(import.meta.dirname, '../../..');
const today = calendarDaySchema.parse('2026-03-02');
const communes = (await readdir(join(repository, 'communes'))).filter((name) => name !== '_shared');

async function settingsOf(slug: string) {
  const loaded = await loadCollegeSettings(repository, slug, today);
  if (!loaded.ok) throw new Error(loaded.refusal.map(formatProblem).join('\n'));
  return loaded.value;
}

async function assemblyOf(slug: string, name: string) {
  const assembly = (await settingsOf(slug)).settings.assemblies.get(assemblyIdSchema.parse(name));
  if (assembly === undefined) throw new Error(`${slug} has no ${name}.`);
  return assembly;
}

describe('the settings of each commune', () => {
  it.each(communes)('%s: nothing to tell', async (slug) => {
    expect((await settingsOf(slug)).warnings.map(formatProblem)).toEqual([]);
  });

  it('Valmarin’s also hold with the directory of the demonstration', async () => {
    const services = readAgents(EXAMPLE_AGENTS, 'agents.yaml', today).agents?.services;
    const loaded = await loadCollegeSettings(repository, 'valmarin', today, services);
    expect(loaded.ok && loaded.value.warnings.map(formatProblem)).toEqual([]);
  });

  it('Seneffe has three levels of validation, the standard one', async () => {
    const levels = async (slug: string) =>
      Object.values((await assemblyOf(slug, 'college')).levels).filter(({ enabled }) => enabled).length;
    expect(await levels('seneffe')).toBe(3);
    expect(await levels('floreffe')).toBe(1);
  });

  it('Floreffe orders its agenda by matter', async () => {
    expect((await assemblyOf('floreffe', 'college')).insertion.rules.map(({ by }) => by)).toEqual([
      'toDiscuss',
      'listType',
      'category',
      'proposingService',
    ]);
    expect(Object.keys((await assemblyOf('floreffe', 'college')).categories).slice(1, 5)).toEqual([
      'communications',
      'urbanisme',
      'travaux',
      'finances',
    ]);
  });

  it('La Bruyère does not freeze the college’s agenda', async () => {
    expect((await assemblyOf('la-bruyere', 'college')).sittings.freezes).toBe(false);
    expect((await assemblyOf('la-bruyere', 'conseil')).sittings.freezes).toBe(true);
  });

  it('Sambreville votes by group, counts its sittings and has days off', async () => {
    const { publicVotes } = (await assemblyOf('sambreville', 'conseil')).sittings;
    const { closures } = (await settingsOf('sambreville')).settings;
    expect([publicVotes, closures.length]).toEqual(['byGroup', 2]);
  });

  it('Châtelet adds an assembly of its own, which sends to the college', async () => {
    const { lawOf, sending, categories } = await assemblyOf('chatelet', 'comite-direction');
    expect([lawOf, sending.targets.map(({ to }) => to)]).toEqual(['none', ['college']]);
    expect(categories).toMatchObject({ finances: { becomes: { college: 'finances' } } });
  });
});

describe('a folder of settings', () => {
  const folder = async (files: Readonly<Record<string, string>>) => {
    const root = await mkdtemp(join(tmpdir(), 'perron-college-'));
    await mkdir(join(root, 'communes/exemple/college'), { recursive: true });
    await symlink(join(repository, 'communes/_shared'), join(root, 'communes/_shared'));
    for (const [name, text] of Object.entries(files))
      await writeFile(join(root, 'communes/exemple/college', name), text);
    return root;
  };

  it('may be missing: the standard settings hold', async () => {
    const loaded = await loadCollegeSettings(repository, 'absente', today);
    expect(loaded.ok && [...loaded.value.settings.assemblies.keys()]).toEqual(['college', 'conseil']);
  });

  it('may hold scenarios, which are no settings', async () => {
    const root = await folder({});
    await mkdir(join(root, 'communes/exemple/college/scenarios'));
    await writeFile(join(root, 'communes/exemple/college/scenarios/regle.yaml'), 'titre: Une règle');
    expect((await loadCollegeSettings(root, 'exemple', today)).ok).toBe(true);
  });

  it('never loses a file in silence', async () => {
    const root = await folder({ 'college.yml': 'name: Collège' });
    const loaded = await loadCollegeSettings(root, 'exemple', today);
    expect(!loaded.ok && loaded.refusal.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'stray-file communes/exemple/college/college.yml',
    ]);
  });

  it('follows no link outside the commune', async () => {
    const root = await folder({});
    await symlink('/etc/hostname', join(root, 'communes/exemple/college/general.yaml'));
    const loaded = await loadCollegeSettings(root, 'exemple', today);
    expect(!loaded.ok && loaded.refusal.map(({ code }) => code)).toEqual(['symlink']);
  });
});
