import { describe, expect, it } from 'vitest';
import { collegeFolders } from '../../../../tests/fixtures/college-folder.ts';
import { calendarDaySchema } from '../../calendar/calendar-day.ts';
import { readAgents } from '../../identity/agents-file.ts';
import { EXAMPLE_AGENTS } from '../../identity/example-agents.ts';
import { collegePeople } from '../college-person.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { settingIdSchema } from '../ids.ts';
import { checkSettings } from './check-settings.ts';
import type { SettingsSurroundings } from './checks/settings-check.ts';
import { BROKEN_SETTINGS } from './example-broken-settings.ts';
import { readSettings } from './read-settings.ts';

const today = calendarDaySchema.parse('2026-03-02');

/** What is told of the standard settings under these files of the commune. */
function problemsOf(own: Readonly<Record<string, string>>, surroundings: Partial<SettingsSurroundings> = {}) {
  const read = readSettings(collegeFolders(own));
  return read.ok ? [...read.value.warnings, ...checkSettings(read.value, { today, ...surroundings })] : read.refusal;
}

describe('settings that would not work', () => {
  it.each(BROKEN_SETTINGS)('$because', ({ college, conseil, general, droit, ...expected }) => {
    const files = { 'college.yaml': college, 'conseil.yaml': conseil, 'general.yaml': general, 'droit.yaml': droit };
    const own = Object.fromEntries(
      Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
    );
    const found = problemsOf(own).filter(({ code }) => code === expected.code);
    const told = found.map(({ file, line, field }) =>
      [`${file.split('/').at(-1)}${line === undefined ? '' : `:${line}`}`, field].filter(Boolean).join(' '),
    );
    expect(told.join('\n')).toContain(expected.at);
    const problem = found[told.findIndex((place) => place.includes(expected.at))];
    expect(problem?.message).toContain(expected.message);
    expect(problem?.remedy).toContain(expected.remedy);
    expect(problem?.severity).toBe(expected.severity ?? 'error');
  });

  it('are told in the commune’s own file wherever its own words are the cause', () => {
    const standardFileTold = BROKEN_SETTINGS.filter(({ at }) => !/^[a-z]+\.yaml/.test(at));
    expect(standardFileTold.map(({ code }) => code)).toEqual(['delay-differs-from-law']);
  });
});

describe('settings that work', () => {
  it('the standard ones have nothing to tell, the CPAS included', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({ 'general.yaml': 'assemblies: [college, conseil, bureau-permanent, conseil-action-sociale]' }),
    ).toEqual([]);
  });

  it('a file with nothing but comments changes nothing', () => {
    expect(problemsOf({ 'college.yaml': '# Rien à changer.\n' })).toEqual([]);
  });

  it('an assembly of the commune’s own starts from a standard one', () => {
    const own = {
      'general.yaml': 'assemblies: [college, conseil, comite]',
      'comite.yaml':
        'basedOn: college\nname: Comité de direction\natName: au comité\nnumbering: { reference: "CD/{date}-{number}" }\n',
    };
    expect(problemsOf(own)).toEqual([]);
    const read = readSettings(collegeFolders(own));
    const names = read.ok ? [...read.value.settings.assemblies].map(([id, { name }]) => `${id} ${name}`) : [];
    expect(names).toEqual(['college Collège communal', 'conseil Conseil communal', 'comite Comité de direction']);
  });

  it('a file for an assembly out of use is told, not passed over', () => {
    expect(
      problemsOf({ 'comite.yaml': 'basedOn: college' }).map(({ code, severity }) => `${severity} ${code}`),
    ).toEqual(['warning unused-settings']);
  });

  it('those of the examples hold together, but for one annex type left without an equivalent', () => {
    const sources = { general: [], law: [], assemblies: new Map() };
    const general = { assemblies: [...EXAMPLE_SETTINGS.assemblies.keys()], services: {}, closures: [] };
    const read = { settings: EXAMPLE_SETTINGS, general, sources, knowsDirectory: false, warnings: [] };
    expect(checkSettings(read, { today }).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'unmapped-annex-type annexTypes.note-interne',
    ]);
  });
});

describe('people and settings', () => {
  const { agents } = readAgents(EXAMPLE_AGENTS, 'agents.yaml', today);
  const people = agents === undefined ? [] : collegePeople(agents, today);

  it('the example’s agents hold every part', () => {
    expect(problemsOf({}, { people })).toEqual([]);
    expect(problemsOf({ 'college.yaml': 'levels: { direction-generale: { enabled: true } }' }, { people })).toEqual([]);
  });

  it('a level that nobody holds is told, with the role to give', () => {
    const own = {
      'college.yaml':
        'levels:\n  cabinet: { label: Cabinet, forward: Au cabinet, back: Du cabinet, shortcut: true, edits: true, enabled: true }',
    };
    expect(problemsOf(own, { people })).toMatchObject([
      {
        code: 'level-without-holder',
        severity: 'warning',
        file: 'communes/exemple/college/college.yaml',
        line: 2,
        field: 'levels.cabinet',
        message: expect.stringContaining('il ne sera jamais proposé'),
        remedy: expect.stringContaining('«\u202Flevel: cabinet\u202F»'),
      },
    ]);
  });

  it('a commune that begins is told every part that nobody plays', () => {
    const codes = new Set(problemsOf({}, { people: [] }).map(({ code }) => code));
    expect(codes).toEqual(new Set(['level-without-holder', 'no-author', 'no-secretariat', 'adviser-without-holder']));
  });

  it('a role for a level that does not exist is told in the directory', () => {
    const level = settingIdSchema.parse('chef');
    const lost = people.map((person) => ({ ...person, grants: [{ role: 'reviewer' as const, level }] })).slice(0, 1);
    expect(problemsOf({}, { people: [...people, ...lost] })).toMatchObject([
      {
        code: 'grant-for-nothing',
        file: 'agents.yaml',
        field: 'alice-exemple.roles.college.grants',
        message: expect.stringContaining('vaut pour le niveau de validation «\u202Fchef\u202F»'),
        remedy: expect.stringContaining('«\u202Fchef-de-service\u202F»'),
      },
    ]);
  });

  it('a service absent from the directory can’t act', () => {
    const read = readSettings(collegeFolders(), [{ id: 'secretariat', name: 'Secrétariat' }]);
    const problems = read.ok ? checkSettings(read.value, { today }) : [];
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toContain(
      'inactive-service opinions.rules.directeur-financier.adviser',
    );
    expect(problems[0]?.message).toContain('ne figure pas dans l’annuaire des agents');
  });
});
