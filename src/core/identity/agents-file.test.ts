import { describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { administratorsOf, isActive, readAgents } from './agents-file.ts';
import { emailAddressSchema } from './agents-schema.ts';
import { EXAMPLE_AGENTS } from './example-agents.ts';
import { writeFirstAgents } from './first-agents.ts';
import { personIdSchema } from './person-id.ts';

const today = calendarDaySchema.parse('2026-03-02');
const read = (text: string) => readAgents(text, 'agents.yaml', today);
/** What is said of the example when one of its lines is another. */
const problemsWith = (from: string | RegExp, to: string) =>
  read(EXAMPLE_AGENTS.replace(from, to)).problems.map(({ code, line, field }) => `${code} ${line} ${field}`);
/** Where the example says so (its first line is 1). */
const lineOf = (written: string) => EXAMPLE_AGENTS.split('\n').findIndex((line) => line.includes(written)) + 1;

describe('the directory of agents', () => {
  it('names persons, services, roles and functions of the college', () => {
    const { agents, problems } = read(EXAMPLE_AGENTS);
    expect(problems).toEqual([]);
    expect(agents?.agents.slice(0, 4).map(({ name }) => name)).toEqual([
      'Alice Exemple',
      'Bruno Exemple',
      'Chloé Exemple',
      'Dana Exemple',
    ]);
    expect(agents?.agents[3]?.roles?.college?.functions).toEqual([{ function: 'directorGeneral', acting: true }]);
  });

  it('tells where a mistake is and what to do', () => {
    expect(read(EXAMPLE_AGENTS.replace('role: administration', 'role: admin')).problems[0]).toMatchObject({
      file: 'agents.yaml',
      line: lineOf('role: administration'),
      field: 'agents.0.roles.content.0.role',
      message: expect.stringContaining('admin'),
    });
    expect(problemsWith('email: bruno@', 'mail: bruno@')).toContain(
      `unknown-key ${lineOf('email: bruno@')} agents.1.mail`,
    );
    expect(problemsWith('collections: [events]', 'collections: [fetes]')[0]).toContain(
      `unknown-value ${lineOf('collections: [events]')}`,
    );
    expect(problemsWith('role: administration', 'role: administration\n          collections: [news]')[0]).toContain(
      `unknown-key ${lineOf('role: administration') + 1}`,
    );
  });

  it('refuses two persons with one identifier, one address or one account', () => {
    expect(problemsWith('id: chloe-exemple', 'id: alice-exemple')).toEqual([
      `repeated-agent ${lineOf('id: chloe-exemple')} agents.2.id`,
    ]);
    expect(problemsWith('chloe@exemple', 'ALICE@exemple')).toEqual([
      `repeated-email ${lineOf('email: chloe@')} agents.2.email`,
    ]);
    const account = 'oidc: { issuer: https://connexion.exemple.be, subject: "1" }\n    roles:';
    const doubled = read(EXAMPLE_AGENTS.replaceAll('    roles:', `    ${account}`)).problems;
    expect(doubled.length).toBeGreaterThan(1);
    expect(doubled.every(({ code }) => code === 'repeated-binding')).toBe(true);
  });

  it('refuses a service that is not in the list, for a person or for a role', () => {
    expect(problemsWith('services: [population]', 'services: [tourisme]')).toEqual([
      `unknown-service ${lineOf('services: [population]')} agents.0.services.0`,
    ]);
    expect(problemsWith('services: [culture]\n', 'services: [tourisme]\n')).toEqual([
      `unknown-service ${lineOf('services: [culture]')} agents.1.roles.content.1.services.0`,
    ]);
    expect(problemsWith('services: [urbanisme]', 'services: [tourisme]')).toEqual([
      `unknown-service ${lineOf('services: [urbanisme]')} agents.9.roles.college.grants.2.services.0`,
    ]);
  });

  it('refuses a role of the assemblies that does not exist, or lacks its level', () => {
    expect(problemsWith('role: secretariat', 'role: secretaire')[0]).toContain('unknown-value');
    expect(problemsWith('            level: direction-generale\n', '')[0]).toContain('missing-field');
    expect(problemsWith('role: restrictedObserver', 'role: observer\n            services: [cpas]')[0]).toContain(
      'unknown-key',
    );
  });

  it('takes an imprint of a card and no national number', () => {
    const card = (value: string) => read(EXAMPLE_AGENTS.replace('    roles:', `    eid: "${value}"\n    roles:`));
    expect(card('a'.repeat(64)).agents).toBeDefined();
    expect(card('00000000097').agents).toBeUndefined();
  });

  it('warns when nobody can change the rights any more, and still lets the others work', () => {
    const { agents, problems } = read(EXAMPLE_AGENTS.replace('    services: [population]', '    active: false'));
    expect(agents).toBeDefined();
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning no-administrator']);
  });

  it('opens an account until its last day, included', () => {
    const bruno = read(EXAMPLE_AGENTS).agents?.agents[1];
    if (bruno === undefined) throw new Error('The example has no second agent.');
    expect(isActive(bruno, calendarDaySchema.parse('2030-12-31'))).toBe(true);
    expect(isActive(bruno, calendarDaySchema.parse('2031-01-01'))).toBe(false);
    expect(isActive({ ...bruno, active: false }, today)).toBe(false);
  });

  it('begins with one administrator', () => {
    const first = { id: personIdSchema.parse('alice'), name: 'Alice', email: emailAddressSchema.parse('a@b.example') };
    const { agents, problems } = read(writeFirstAgents(first));
    expect(problems).toEqual([]);
    expect(agents && administratorsOf(agents, today).map(({ id }) => id)).toEqual(['alice']);
  });
});
