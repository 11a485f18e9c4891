import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDay, calendarDaySchema } from '../../calendar/calendar-day.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, stateOf } from '../examples/example-desk.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { onMandates, withCollege } from '../examples/example-sitting-acts.ts';
import { assemblyIdSchema } from '../ids.ts';
import { covers, overlap } from './check-mandate.ts';
import { explainMandateRefusal } from './mandate-messages.ts';
import type { MandateRefusal } from './mandate-refusal.ts';
import { membersOn, officeHoldersOn } from './office-holders.ts';
import { signatoriesOn } from './signatories.ts';

const college = assemblyIdSchema.parse('college');
const of = { assembly: college, settings: EXAMPLE_COLLEGE };
const day = (text: string): CalendarDay => calendarDaySchema.parse(text);
const names = (mandates: readonly { name: string }[]) => mandates.map(({ name }) => name.split(' ')[0]);

const zoe = {
  id: 'zoe-exemple',
  name: 'Zoé Exemple',
  function: 'echevin',
  gender: 'feminine',
  assemblies: ['college', 'conseil'],
  from: '2026-04-01',
  rank: 4,
};
const add = (changes: object) => ({ kind: 'addMandate', mandate: { ...zoe, ...changes } });

describe('mandates', () => {
  it('are added beside the others', () => {
    const { state } = onMandates(stateOf({}), add({}));
    expect(names(membersOn(state.mandates.values(), of, day('2026-03-31')))).not.toContain('Zoé');
    expect(names(membersOn(state.mandates.values(), of, day('2026-04-01')))).toEqual([
      'Alice',
      'Bruno',
      'Chloé',
      'Denis',
      'Zoé',
      'Emma',
    ]);
  });

  it('of one function never overlap where only one person holds it', () => {
    const mayor = add({ function: 'bourgmestre', rank: 2 });
    const refused = onMandates(stateOf({}), mayor);
    expect(refused.refusal).toMatchObject({ code: 'function-already-held', facts: { name: 'Alice Exemple' } });
    // The code has just been compared.
    expect(explainMandateRefusal(refused.refusal as MandateRefusal)).toBe(
      'Une seule personne à la fois exerce cette fonction (Bourgmestre, Collège communal), et Alice Exemple l’exerce alors. Mettez d’abord fin à ce mandat.',
    );
    const ended = onMandates(stateOf({}), { kind: 'endMandate', mandate: mandateOf('Alice').id, to: '2026-03-31' });
    expect(onMandates(ended.state, mayor).answer).toBe('ok');
    const reopen = { kind: 'endMandate', mandate: mandateOf('Alice').id, to: null };
    expect(onMandates(onMandates(ended.state, mayor).state, reopen).answer).toBe('function-already-held');
  });

  it('give a person one seat and a rank one person', () => {
    expect(onMandates(stateOf({}), add({ name: 'Bruno Exemple', function: 'president-cpas' })).answer).not.toBe('ok');
    expect(onMandates(stateOf({}), add({ name: 'Denis Exemple' })).answer).toBe('person-already-sits');
    expect(onMandates(stateOf({}), add({ rank: 3 })).refusal).toMatchObject({
      code: 'rank-taken',
      facts: { name: 'Denis Exemple', rank: 3 },
    });
  });

  it('know only functions and assemblies of the settings', () => {
    expect(onMandates(stateOf({}), add({ function: 'prefet' })).answer).toBe('mandate-function-unknown');
    expect(onMandates(stateOf({}), add({ function: 'conseiller' })).answer).toBe('mandate-function-unknown');
    expect(onMandates(stateOf({}), add({ assemblies: ['senat'] })).answer).not.toBe('ok');
    expect(onMandates(stateOf({}), add({ id: mandateOf('Alice').id })).answer).toBe('mandate-exists');
  });

  it('change, empty a field, and refuse to change nothing', () => {
    const change = (changes: object) => ({ kind: 'changeMandate', mandate: mandateOf('Bruno').id, changes });
    const { state } = onMandates(stateOf({}), change({ group: null, rank: 5 }));
    expect(state.mandates.get(mandateOf('Bruno').id)).not.toHaveProperty('group');
    expect(names(officeHoldersOn(state.mandates.values(), of, day('2026-03-02')))).toEqual([
      'Alice',
      'Chloé',
      'Denis',
      'Bruno',
      'Emma',
      'Félix',
    ]);
    expect(onMandates(state, change({ rank: 5 })).answer).toBe('mandate-unchanged');
    const ended = onMandates(state, { kind: 'endMandate', mandate: mandateOf('Bruno').id, to: '2026-03-31' });
    expect(onMandates(ended.state, change({ from: '2026-04-01' })).answer).toBe('mandate-ends-before-it-begins');
  });

  it('are the secretariat’s to change', () => {
    expect(onMandates(stateOf({}), add({}), { by: AUTHOR }).answer).toBe('role-missing');
  });
});

describe('standing in for someone', () => {
  const march = { assembly: 'college', from: '2026-03-01', to: '2026-03-31' };
  const standIn = (kind: string, absent: string, by: string, changes: object = {}) => ({
    kind: 'addStandIn',
    standIn: { kind, absent: mandateOf(absent).id, standIn: mandateOf(by).id, ...march, ...changes },
  });
  const answer = (...command: Parameters<typeof standIn>) => onMandates(stateOf({}), standIn(...command)).answer;

  it('is for someone else, while both mandates run', () => {
    expect(answer('replacement', 'Bruno', 'Bruno')).toBe('stand-in-of-oneself');
    expect(answer('replacement', 'Bruno', 'Gaëlle', { from: '2024-11-01' })).toBe('stand-in-not-in-office');
    expect(answer('replacement', 'Bruno', 'Gaëlle', { to: '2026-02-01' })).toBe('stand-in-ends-before-it-begins');
    expect(answer('replacement', 'Hugo', 'Gaëlle')).toBe('absent-not-of-assembly');
  });

  it('by proxy is allowed only where the settings allow it, to a member', () => {
    const settings = withCollege({ sittings: { ...EXAMPLE_COLLEGE.sittings, proxies: true } });
    expect(answer('proxy', 'Bruno', 'Chloé')).toBe('proxies-not-used');
    expect(onMandates(stateOf({}), standIn('proxy', 'Bruno', 'Chloé'), { settings }).answer).toBe('ok');
    expect(onMandates(stateOf({}), standIn('proxy', 'Bruno', 'Gaëlle'), { settings }).answer).toBe('proxy-not-member');
  });

  it('by replacement is for one member at a time, by someone who does not sit', () => {
    const first = onMandates(stateOf({}), standIn('replacement', 'Bruno', 'Gaëlle'));
    const fresh = { newIds: ['20260302-autre1'] };
    const next = (...command: Parameters<typeof standIn>) => onMandates(first.state, standIn(...command), fresh).answer;
    expect(next('replacement', 'Bruno', 'Hugo')).toBe('stand-in-overlaps');
    expect(next('replacement', 'Chloé', 'Gaëlle')).toBe('already-stands-in');
    expect(next('replacement', 'Chloé', 'Denis')).toBe('replacement-is-member');
    expect(next('replacement', 'Bruno', 'Hugo', { from: '2026-04-01', to: '2026-04-30' })).toBe('ok');
    expect(next('acting', 'Bruno', 'Chloé')).toBe('ok');
  });

  it('ends earlier, or is taken back', () => {
    const { state } = onMandates(stateOf({}), standIn('replacement', 'Bruno', 'Gaëlle'));
    const [id] = state.standIns.keys();
    const ended = onMandates(state, { kind: 'endStandIn', standIn: id, to: '2026-03-10' });
    expect([...ended.state.standIns.values()]).toMatchObject([{ to: '2026-03-10' }]);
    expect(onMandates(state, { kind: 'removeStandIn', standIn: id }).state.standIns.size).toBe(0);
    expect(onMandates(stateOf({}), { kind: 'removeStandIn', standIn: id }).answer).toBe('stand-in-unknown');
  });

  it('as acting mayor signs in that function', () => {
    const titles = (state: ReturnType<typeof stateOf>, on: string) =>
      signatoriesOn(state, { id: college, assembly: EXAMPLE_COLLEGE }, day(on)).map(
        ({ mandate, title }) => `${mandate.name}, ${title}`,
      );
    const { state } = onMandates(stateOf({}), standIn('acting', 'Alice', 'Chloé'));
    expect(titles(state, '2026-03-15')).toEqual([
      `Chloé Exemple, ${EXAMPLE_COLLEGE.sittings.functions['bourgmestre' as never]?.actingFeminine}`,
      'Félix Exemple, Directeur général',
    ]);
    expect(titles(state, '2026-04-15')).toEqual(['Alice Exemple, Bourgmestre', 'Félix Exemple, Directeur général']);
  });
});

describe('stretches of days', () => {
  const anyDay = fc.integer({ min: 0, max: 20 }).map((offset) => addDays(day('2026-01-01'), offset));
  const anyPeriod = fc
    .tuple(anyDay, fc.option(fc.nat({ max: 8 }), { nil: undefined }))
    .map(([from, days]) => ({ from, to: days === undefined ? undefined : addDays(from, days) }));
  const days = ({ from, to }: { from: CalendarDay; to: CalendarDay | undefined }) =>
    Array.from({ length: 40 }, (_, index) => addDays(day('2026-01-01'), index)).filter(
      (each) => from <= each && (to === undefined || each <= to),
    );

  it('overlap and cover as their days do, one by one', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const [daysOfA, daysOfB] = [days(a), days(b)];
        expect(overlap(a, b)).toBe(daysOfA.some((each) => daysOfB.includes(each)));
        const isCovered = daysOfB.every((each) => daysOfA.includes(each));
        expect(covers(a, b)).toBe(isCovered && (b.to !== undefined || a.to === undefined));
      }),
    );
  });
});
