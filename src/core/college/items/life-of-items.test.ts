import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, type WrittenCommand } from '../examples/example-acts.ts';
import { DIRECTION, EXAMPLE_PEOPLE, HEAD, SECRETARY, stateOf } from '../examples/example-desk.ts';
import { draftItem, presentedItem, validatedItem } from '../examples/example-items.ts';
import { FROZEN_COLLEGE, HELD_COLLEGE, PLANNED_COLLEGE, PLANNED_COUNCIL } from '../examples/example-sittings.ts';
import { itemIdSchema, sittingIdSchema } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import { type Sitting, sittingSchema } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';
import { type Item, itemSchema } from './item.ts';

/** Holds every role, so that only stages and settings refuse. */
const everyone: CollegePerson = {
  ...SECRETARY,
  grants: [...SECRETARY.grants, ...HEAD.grants, ...DIRECTION.grants],
  isDirectorGeneral: true,
};
const people = [...EXAMPLE_PEOPLE, everyone];

const planned = withItems(PLANNED_COLLEGE, '20260105-plan', ['20260301-inscrit']);
const frozen = withItems(FROZEN_COLLEGE, '20260105-gele', []);
const held = withItems(HELD_COLLEGE, '20260105-tenue', ['20260301-tenu']);
const council = withItems(PLANNED_COUNCIL, PLANNED_COUNCIL.id, []);
const closed: Sitting = {
  ...HELD_COLLEGE,
  id: sittingIdSchema.parse('20260105-clos'),
  agenda: [],
  stage: 'closed',
  closedAt: HELD_COLLEGE.openedAt,
  closedBy: SECRETARY.id,
  references: {},
  numbers: {},
  minutesDigest: '0'.repeat(64),
};
const SITTINGS = [planned, frozen, held, closed, council];
const LEVELS = ['chef-de-service', 'direction-generale', 'cabinet'] as const;
const order: readonly string[] = LEVELS;

describe('the life of items, whatever is asked of them in whatever order', () => {
  it('is that of a small model of stages written apart, and no state is ever illegal', () => {
    fc.assert(
      fc.property(fc.array(moves, { minLength: 1, maxLength: 40 }), (sequence) => {
        let state = stateOf({ items: start, sittings: SITTINGS });
        let model: Model = new Map(
          start.map((item) => [item.id, { where: placeOf(item), assembly: 'college', delegated: item.delegated }]),
        );
        for (const [step, move] of sequence.entries()) {
          const ids = [...model.keys()];
          const item = ids[move.pick % ids.length];
          if (item === undefined) return;
          const newIds = Array.from({ length: 4 }, (_, index) => `20260302-pas${step}x${index}`);
          const expected = predict(model, item, move, newIds[0] ?? '');
          const done = act(state, everyone, commandOf(item, move), { newIds, people });
          expect(done.answer === 'ok', `${move.kind} ${JSON.stringify(model.get(item))}: ${done.answer}`).toBe(
            expected !== undefined,
          );
          state = done.state;
          model = expected ?? model;
          checkState(state, model);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const inSitting = presentedItem({ id: '20260301-tenu', sitting: held.id });
const onAgenda = presentedItem({ id: '20260301-inscrit', sitting: planned.id });
const start: readonly Item[] = [
  draftItem({ id: '20260301-brouillon' }),
  validatedItem({ id: '20260301-valide', delegated: true }),
  inSitting,
  onAgenda,
];

interface Modelled {
  /** The stage, with its level or sitting: `review chef-de-service`, `presented 20260105-plan`. */
  readonly where: string;
  readonly assembly: string;
  readonly way?: string | undefined;
  readonly sent?: string | undefined;
  readonly copy?: string | undefined;
  readonly of?: string | undefined;
  readonly delegated?: boolean | undefined;
}
type Model = ReadonlyMap<string, Modelled>;

const moves = fc.record({
  kind: fc.constantFrom(
    ...(['forward', 'validate', 'back', 'present', 'present', 'takeOff', 'returnForCorrection', 'giveBack'] as const),
    ...(['decide', 'decide', 'undoDecision', 'decideOutOfSitting', 'duplicate', 'delete', 'send'] as const),
  ),
  pick: fc.nat(5),
  level: fc.constantFrom(...LEVELS),
  toAuthor: fc.boolean(),
  sitting: fc.constantFrom(...[...SITTINGS, held, held].map(({ id }) => id)),
  way: fc.constantFrom('plain', 'lastLevel', 'allLevels'),
  outcome: fc.constantFrom('accepted', 'refused', 'postponed', 'postponedToNext', 'withdrawn', 'noted'),
  copy: fc.boolean(),
});
type Move = typeof moves extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function commandOf(item: string, move: Move): WrittenCommand {
  switch (move.kind) {
    case 'forward':
      return { kind: 'forward', item, to: move.level };
    case 'back':
      return move.toAuthor ? { kind: 'back', item } : { kind: 'back', item, to: move.level };
    case 'present':
      return { kind: 'present', item, sitting: move.sitting };
    case 'returnForCorrection':
      return { kind: 'returnForCorrection', item, way: move.way, reason: 'À revoir' };
    case 'decide':
      return { kind: 'decide', item, outcome: move.outcome, copy: move.copy };
    case 'decideOutOfSitting':
      return { kind: 'decideOutOfSitting', item, reason: 'Gestion journalière' };
    case 'duplicate':
      return { kind: 'duplicate', item, annexes: true };
    case 'send':
      return { kind: 'send', item, to: 'conseil' };
    default:
      return { kind: move.kind, item };
  }
}

/** The model after a command, or undefined where it must be refused. Nothing of the engine is used here. */
function predict(model: Model, item: string, move: Move, fresh: string): Model | undefined {
  const here = model.get(item);
  if (here === undefined) return undefined;
  const [stage = '', place = ''] = here.where.split(' ');
  const go = (where: string, more: Partial<Modelled> = {}) =>
    new Map(model).set(item, { ...here, way: undefined, ...more, where });
  const withCopy = (after: Model, where: string, of: Partial<Modelled>) =>
    new Map(after).set(fresh, { where, assembly: here.assembly, delegated: here.delegated, ...of });
  const isHeld = place === held.id;
  switch (move.kind) {
    case 'forward': {
      const offered =
        stage === 'draft' ? LEVELS.slice(0, 2) : here.where === 'review chef-de-service' ? [LEVELS[1]] : [];
      return offered.includes(move.level) ? go(`review ${move.level}`) : undefined;
    }
    case 'validate':
      return here.where === 'review direction-generale' ? go('validated') : undefined;
    case 'back': {
      if (stage !== 'review' && stage !== 'validated') return undefined;
      if (move.toAuthor) return go('draft');
      const before = stage === 'validated' ? LEVELS.slice(0, 2) : place === LEVELS[1] ? [LEVELS[0]] : [];
      return before.includes(move.level) ? go(`review ${move.level}`) : undefined;
    }
    case 'present': {
      const own = here.assembly === 'conseil' ? [council.id] : [planned.id, frozen.id, held.id];
      return stage === 'validated' && own.includes(move.sitting) ? go(`presented ${move.sitting}`) : undefined;
    }
    case 'takeOff':
      return stage === 'presented' || stage === 'correction' ? go('validated') : undefined;
    case 'returnForCorrection':
      return stage === 'presented' ? go(`correction ${place}`, { way: move.way }) : undefined;
    case 'giveBack': {
      if (stage !== 'correction') return undefined;
      const [, , level] = here.where.split(' ');
      const ahead = { plain: [], lastLevel: [LEVELS[1]], allLevels: [LEVELS[0], LEVELS[1]] }[here.way ?? 'plain'] ?? [];
      const next = ahead.find((each) => level === undefined || order.indexOf(each) > order.indexOf(level));
      return next === undefined ? go(`presented ${place}`) : go(`correction ${place} ${next}`, { way: here.way });
    }
    case 'decide': {
      if (stage !== 'presented' || !isHeld) return undefined;
      const makesCopy = move.outcome.startsWith('postponed') || (move.outcome === 'withdrawn' && move.copy);
      const after = go(`decided ${place}`, makesCopy ? { copy: fresh } : {});
      if (!makesCopy) return after;
      return withCopy(after, move.outcome === 'postponedToNext' ? 'validated' : 'draft', { of: item });
    }
    case 'undoDecision':
      return stage === 'decided' && here.copy === undefined && here.sent === undefined
        ? go(`presented ${place}`)
        : undefined;
    case 'decideOutOfSitting':
      return stage === 'validated' && here.delegated === true ? go('decidedOutOfSitting') : undefined;
    case 'duplicate':
      return withCopy(model, 'draft', {});
    case 'delete': {
      if (!['draft', 'review', 'validated'].includes(stage)) return undefined;
      const after = new Map(model);
      after.delete(item);
      const source = here.of === undefined ? undefined : after.get(here.of);
      if (here.of !== undefined && source !== undefined) {
        const { copy, sent, ...rest } = source;
        after.set(here.of, { ...rest, copy: copy === item ? undefined : copy, sent: sent === item ? undefined : sent });
      }
      return after;
    }
    case 'send': {
      const mayGo = ['validated', 'presented', 'decided'].includes(stage) && here.assembly === 'college';
      if (!mayGo || here.sent !== undefined) return undefined;
      const after = new Map(model).set(item, { ...here, sent: fresh });
      return withCopy(after, 'validated', { assembly: 'conseil', delegated: undefined, of: item });
    }
  }
}

/** Stages as in the model; records that their schemas take; each agenda lists exactly the items that say so, once. */
function checkState({ items, sittings }: CollegeState, model: Model): void {
  expect(new Set(items.keys())).toEqual(new Set(model.keys()));
  for (const item of items.values()) {
    itemSchema.parse(item);
    expect(placeOf(item)).toBe(model.get(item.id)?.where);
  }
  for (const sitting of sittings.values()) {
    sittingSchema.parse(sitting);
    const listed = sitting.agenda.map(({ item }) => item).toSorted();
    const claiming = [...items.values()].filter((item) => 'sitting' in item && item.sitting === sitting.id);
    expect(listed).toEqual(claiming.map(({ id }) => id).toSorted());
  }
}

function placeOf(item: Item): string {
  const place = 'sitting' in item ? [item.sitting] : [];
  const level = 'level' in item && item.level !== undefined ? [item.level] : [];
  return [item.stage, ...place, ...level].join(' ');
}

function withItems(sitting: Sitting, id: string, names: readonly string[]): Sitting {
  return {
    ...sitting,
    id: sittingIdSchema.parse(id),
    agenda: names.map((name) => ({ item: itemIdSchema.parse(name) })),
  };
}
