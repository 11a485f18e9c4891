import { describe, expect, it } from 'vitest';
import { collegeRoom, sure } from '../../../tests/fixtures/college-room.ts';
import { AUTHOR, SECRETARY } from '../../core/college/examples/example-desk.ts';
import { mandateOf } from '../../core/college/examples/example-mandates.ts';
import { assemblyIdSchema, serviceIdSchema, sittingIdSchema } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { personWith } from '../../core/college/rights/example-subjects.ts';
import { listSittings } from './list-sittings.ts';
import { readClosing } from './read-closing.ts';
import { readMinutes } from './read-minutes.ts';
import { readSitting } from './read-sitting.ts';

const stranger = personWith([{ role: 'author', services: [serviceIdSchema.parse('urbanisme')] }], 'Ugo Exemple');
const nobody = personWith([], 'Zoé Exemple');
const alice = mandateOf('Alice').id;

/** A college with an item of the Travaux service, decided by five votes to none. */
async function held() {
  const room = collegeRoom();
  const { item } = await room.create('Réfection');
  const sitting = await room.openWith([item]);
  const votes = Object.fromEntries(
    ['alice', 'bruno', 'chloe', 'denis', 'emma'].map((name) => [`${name}-exemple`, 'yes']),
  );
  const vote = { item, rank: 1, ballot: { kind: 'byName', votes } };
  sure(await room.askSitting(SECRETARY, { kind: 'recordVote', sitting, vote }));
  sure(await room.ask(SECRETARY, { kind: 'decide', item, outcome: 'accepted' }));
  const show = async (person: CollegePerson) => {
    const read = await readSitting(room.work, person, sitting);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.value;
  };
  return { ...room, item, sitting, show };
}

describe('a sitting', () => {
  it('shows its agenda with numbers, references, presence and what was voted', async () => {
    const { show, item } = await held();
    const shown = await show(SECRETARY);
    expect(shown.number).toBe(1);
    const line = shown.lines.find(({ id }) => id === item);
    expect(line?.number).toMatch(/^\d+$/);
    expect(line?.shown?.reference).toBe(`COL/20260309-${line?.number}`);
    expect(line?.shown?.presence.present.length).toBe(5);
    expect(line?.shown?.presence.chair?.id).toBe(alice);
    expect(line?.shown?.votes.map(({ sentence }) => sentence)).toEqual(['À l’unanimité, DÉCIDE']);
    expect(shown.deadlines.map(({ at }) => at)).toEqual(['2026-03-04T09:30', '2026-03-06T12:00']);
  });

  it('keeps votes and decision from the services until it is closed', async () => {
    const { show, item } = await held();
    const line = (await show(AUTHOR)).lines.find(({ id }) => id === item);
    expect(line?.shown).toMatchObject({ item: { isUnreleased: true }, votes: [] });
    expect(JSON.stringify((await show(AUTHOR)).sitting.votes)).toBe('[]');
  });

  it('tells of somebody else’s item its place alone', async () => {
    const { show, item } = await held();
    const shown = await show(stranger);
    expect(shown.lines.find(({ id }) => id === item)).toEqual({
      id: item,
      number: expect.any(String),
      heading: undefined,
      shown: undefined,
    });
    expect(JSON.stringify(shown)).not.toContain('Réfection');
  });

  it('is refused, with who may, to whom no role opens it', async () => {
    const { work, sitting } = await held();
    const read = await readSitting(work, nobody, sitting);
    expect(read).toMatchObject({ refusal: { code: 'may-not-read', explanation: { people: expect.any(Array) } } });
    const unknown = await readSitting(work, SECRETARY, sittingIdSchema.parse('20260101-nnnn'));
    expect(unknown).toMatchObject({ refusal: { code: 'no-such-sitting' } });
    const query = { assembly: assemblyIdSchema.parse('college'), order: 'newestFirst', limit: 5 } as const;
    expect(await listSittings(work, nobody, query)).toMatchObject({ value: [] });
    expect(await listSittings(work, stranger, query)).toMatchObject({ value: [{ id: sitting, stage: 'held' }] });
  });
});

describe('what closing needs', () => {
  it('is told to the secretariat line by line, with its reason', async () => {
    const { work, sitting, item } = await held();
    const read = await readClosing(work, SECRETARY, sitting);
    if (!read.ok) throw new Error(read.refusal.code);
    // The recurring item that planning added is not decided yet.
    expect(read.value).toEqual([expect.objectContaining({ code: 'undecided', sentence: 'sans décision consignée' })]);
    expect(read.value.every((problem) => problem.item !== item)).toBe(true);
    expect(await readClosing(work, AUTHOR, sitting)).toMatchObject({ refusal: { code: 'may-not-read' } });
  });
});

describe('the minutes', () => {
  it('hold the decisions for who may read them, and say so when some are left out', async () => {
    const { work, sitting } = await held();
    const whole = await readMinutes(work, SECRETARY, sitting);
    expect(whole).toMatchObject({ value: { isWhole: true, minutes: { items: [{ title: 'Réfection' }] } } });
    const partial = await readMinutes(work, AUTHOR, sitting);
    expect(partial).toMatchObject({ value: { isWhole: false, minutes: { items: [] } } });
  });
});

describe('the log of accesses', () => {
  it('tells who read a sitting that shows them a closed item of a public assembly', async () => {
    const { work, database, create, validate, plan, present } = collegeRoom();
    const { item } = await create('Désignation', { privacy: 'closed' }, 'conseil');
    await validate(item);
    const sitting = await plan('2026-03-17T19:30', 'conseil');
    await present(item, sitting);
    const log = async () =>
      (await database.stores.accessLog.listByObject({ kind: 'sitting', id: sitting }, { limit: 5 })).entries;
    await readSitting(work, stranger, sitting);
    expect(await log()).toEqual([]);
    await readSitting(work, SECRETARY, sitting);
    expect(await log()).toMatchObject([{ action: 'sitting.read', actor: { person: SECRETARY.id } }]);
  });
});
