import { describe, expect, it } from 'vitest';
import { itemReference } from '../agenda/item-reference.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { AUTHOR, stateOf } from '../examples/example-desk.ts';
import { presentedItem } from '../examples/example-items.ts';
import { onSitting, withCollege } from '../examples/example-sitting-acts.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE, PLANNED_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import { explainSittingRefusal } from './refusal-messages.ts';
import type { Sitting } from './sitting.ts';

const empty = { ...PLANNED_COLLEGE, agenda: [] };
const create = { kind: 'createSitting', assembly: 'college', at: '2026-03-16T09:00' };
const edit = (changes: object, sitting: Sitting = empty) => ({ kind: 'editSitting', sitting: sitting.id, changes });

describe('planning a sitting', () => {
  it('takes the usual place and adds the recurring items of a new agenda', () => {
    const made = onSitting(stateOf({}), create);
    const [sitting] = made.state.sittings.values();
    expect(sitting).toMatchObject({ stage: 'planned', place: 'Salle du Collège', noticeRank: 1 });
    expect(made.events.map(({ kind }) => kind)).toEqual(['sittingCreated', 'recurringItemAdded']);
    expect(sitting?.agenda).toEqual([{ item: [...made.state.items.keys()][0] }]);
  });

  it('refuses two sittings of an assembly at the same date and time', () => {
    const state = stateOf({ sittings: [empty] });
    expect(onSitting(state, { ...create, at: empty.at }).answer).toBe('same-date-time');
    expect(onSitting(state, { ...create, at: '2026-03-02T14:00' }).answer).toBe('ok');
    expect(onSitting(state, { ...create, assembly: 'conseil', at: '2026-04-20T09:00' }).answer).toBe('ok');
  });

  it('lets two assemblies sit at the same time', () => {
    const council = { ...PLANNED_COUNCIL, agenda: [] };
    expect(onSitting(stateOf({ sittings: [council] }), { ...create, at: council.at }).answer).toBe('ok');
  });

  it('refuses a council whose notices can no longer arrive in time, unless it is urgent', () => {
    const council = { ...create, assembly: 'conseil', at: '2026-03-09T19:30' };
    const refused = onSitting(stateOf({}), council);
    expect(refused.refusal).toMatchObject({
      code: 'notice-impossible',
      facts: { lastDay: '2026-03-01', clearDays: 7 },
      source: { article: 'CDLD, art. L1122-13' },
    });
    expect(onSitting(stateOf({}), { ...council, at: '2026-03-10T19:30' }).answer).toBe('ok');
    expect(onSitting(stateOf({}), { ...council, urgency: 'Rupture du contrat de collecte' }).answer).toBe('ok');
    expect(onSitting(stateOf({}), { ...council, at: '2026-03-05T19:30', noticeRank: 2 }).answer).toBe('ok');
    expect(onSitting(stateOf({}), { ...council, at: '2026-03-04T19:30', noticeRank: 2 }).answer).toBe(
      'notice-impossible',
    );
  });

  it('lets a past sitting be entered', () => {
    expect(onSitting(stateOf({}), { ...create, assembly: 'conseil', at: '2026-02-02T19:30' }).answer).toBe('ok');
  });

  it('is the secretariat’s to do', () => {
    expect(onSitting(stateOf({}), create, { by: AUTHOR }).answer).toBe('role-missing');
  });

  it('refuses an assembly that the commune does not have', () => {
    expect(onSitting(stateOf({}), { ...create, assembly: 'senat' }).answer).toBe('assembly-unknown');
  });
});

describe('changing a sitting', () => {
  it('moves it, and its references follow', () => {
    const item = presentedItem({ sitting: FROZEN_COLLEGE.id });
    const frozen = { ...FROZEN_COLLEGE, agenda: [{ item: item.id }] };
    const { state } = onSitting(
      stateOf({ items: [item], sittings: [frozen] }),
      edit({ at: '2026-03-03T10:00' }, frozen),
    );
    const moved = state.sittings.get(frozen.id);
    if (moved === undefined) throw new Error('La séance a disparu.');
    const reference = (sitting: Sitting) =>
      itemReference(item, sitting, { number: 1, before: 0 }, EXAMPLE_COLLEGE.numbering);
    expect([reference(frozen), reference(moved)]).toEqual(['COL/20260302-1', 'COL/20260303-1']);
  });

  it('refuses to move it onto another, or to change nothing', () => {
    const other = { ...PLANNED_COLLEGE, id: PLANNED_COUNCIL.id, at: create.at as Sitting['at'] };
    const state = stateOf({ sittings: [empty, other] });
    expect(onSitting(state, edit({ at: create.at })).answer).toBe('same-date-time');
    expect(onSitting(state, edit({ place: empty.place })).answer).toBe('sitting-unchanged');
  });

  it('notes and takes back an urgency', () => {
    const urgent = onSitting(stateOf({ sittings: [empty] }), edit({ urgency: 'Crue' }));
    expect(urgent.state.sittings.get(empty.id)?.urgency).toBe('Crue');
    const calm = onSitting(urgent.state, edit({ urgency: null }));
    expect(calm.state.sittings.get(empty.id)).toEqual(empty);
  });

  it('keeps the date of an open sitting, not its place', () => {
    const state = stateOf({ sittings: [HELD_COLLEGE] });
    expect(onSitting(state, edit({ at: '2026-03-03T10:00' }, HELD_COLLEGE)).answer).toBe('date-fixed');
    expect(onSitting(state, edit({ place: 'Salle des mariages' }, HELD_COLLEGE)).answer).toBe('ok');
  });
});

describe('deleting a sitting', () => {
  const remove = { kind: 'deleteSitting', sitting: PLANNED_COLLEGE.id };

  it('is refused while its agenda holds items', () => {
    const refused = onSitting(stateOf({ sittings: [PLANNED_COLLEGE] }), remove);
    expect(refused.refusal).toMatchObject({ code: 'sitting-not-empty', facts: { items: 5 } });
  });

  it('takes an empty one away', () => {
    expect(onSitting(stateOf({ sittings: [empty] }), remove).state.sittings.size).toBe(0);
  });
});

describe('freezing an agenda', () => {
  const named = (kind: string) => ({ kind, sitting: PLANNED_COLLEGE.id });
  const early = presentedItem({ sitting: PLANNED_COLLEGE.id });
  const planned = { ...PLANNED_COLLEGE, agenda: [{ item: early.id }] };

  it('adds the recurring items of that stage, which are not late', () => {
    const recurring = EXAMPLE_COLLEGE.recurring;
    const frozenItems = Object.fromEntries(
      Object.entries(recurring).map(([id, item]) => [id, { ...item, when: 'frozen' as const }]),
    );
    const settings = withCollege({ recurring: frozenItems });
    const frozen = onSitting(stateOf({ items: [early], sittings: [planned] }), named('freezeSitting'), {
      settings,
      moment: '2026-03-05T11:00:00.000Z',
    });
    expect(frozen.events.map(({ kind }) => kind)).toEqual(['sittingFrozen', 'recurringItemAdded']);
    expect(frozen.state.sittings.get(planned.id)).toMatchObject({ stage: 'frozen', agenda: { length: 2 } });
    expect([...frozen.state.items.values()].at(-1)).toMatchObject({ listType: 'normal' });
    expect(onSitting(frozen.state, named('unfreezeSitting'), { settings }).answer).toBe('ok');
  });

  it('can be taken back as long as nothing came after it', () => {
    const { state } = onSitting(stateOf({ items: [early], sittings: [planned] }), named('freezeSitting'), {
      moment: '2026-03-05T11:00:00.000Z',
    });
    const back = onSitting(state, named('unfreezeSitting'));
    expect(back.state.sittings.get(planned.id)).toEqual(planned);
  });

  it('stays when an item came after it', () => {
    const frozen = { ...FROZEN_COLLEGE, agenda: [{ item: early.id }] };
    const refused = onSitting(stateOf({ items: [early], sittings: [frozen] }), named('unfreezeSitting'));
    expect(refused.refusal).toMatchObject({ code: 'late-items-added', facts: { items: 1 } });
  });

  it('is not done where the assembly does not freeze', () => {
    const settings = withCollege({ sittings: { ...EXAMPLE_COLLEGE.sittings, freezes: false } });
    const state = stateOf({ sittings: [planned] });
    expect(onSitting(state, named('freezeSitting'), { settings }).answer).toBe('freeze-not-used');
    expect(onSitting(state, named('openSitting'), { settings }).answer).toBe('ok');
  });
});

describe('opening a sitting', () => {
  const open = { kind: 'openSitting', sitting: FROZEN_COLLEGE.id };

  it('waits for its day', () => {
    const state = stateOf({ sittings: [FROZEN_COLLEGE] });
    expect(onSitting(state, open, { moment: '2026-03-01T10:00:00.000Z' }).answer).toBe('sitting-not-today');
    expect(onSitting(state, open).state.sittings.get(FROZEN_COLLEGE.id)).toMatchObject({
      stage: 'held',
      frozenAt: FROZEN_COLLEGE.frozenAt,
      openedAt: '2026-03-02T08:30:00.000Z',
    });
  });

  it('follows the freeze', () => {
    expect(onSitting(stateOf({ sittings: [PLANNED_COLLEGE] }), open).answer).toBe('freeze-first');
    expect(onSitting(stateOf({ sittings: [HELD_COLLEGE] }), open).answer).not.toBe('ok');
  });
});

describe('the words of a refusal about a sitting', () => {
  it('give the article, the last day and the remedy', () => {
    expect(
      explainSittingRefusal({
        code: 'notice-impossible',
        facts: { lastDay: '2026-03-01', clearDays: 7, at: '2026-03-09T19:30' },
        source: { article: 'CDLD, art. L1122-13', confidence: 'A' },
      }),
    ).toBe(
      'Les convocations ne peuvent plus parvenir à temps (CDLD, art. L1122-13)\u00A0: il faut 7 jours francs, et le dernier jour était le dimanche 1er\u00A0mars\u00A02026. Choisissez une date plus tardive, ou notez le motif de l’urgence.',
    );
  });
});
