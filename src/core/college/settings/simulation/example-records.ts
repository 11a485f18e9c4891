import fc from 'fast-check';
import { momentSchema } from '../../../calendar/moment.ts';
import { type Item, itemSchema } from '../../items/item.ts';
import { sittingSchema } from '../../sittings/sitting.ts';
import type { CollegeState } from '../../state.ts';

const SITTINGS = [
  ['20250105-avant', '2025-12-15T09:00', 'closed'],
  ['20260105-janv', '2026-01-12T09:00', 'closed'],
  ['20260201-fevr', '2026-02-23T09:00', 'held'],
  ['20260202-mars', '2026-03-09T09:00', 'frozen'],
  ['20260203-plus', '2026-03-16T09:00', 'planned'],
] as const;

export interface Draw {
  readonly where: number;
  readonly service: 'travaux' | 'urbanisme';
  readonly copy: boolean;
  readonly category: string;
  readonly privacy: 'open' | 'closed';
  readonly title: string;
  readonly amount: number;
  readonly under: boolean;
}
export const draw: fc.Arbitrary<Draw> = fc.record({
  where: fc.nat(9),
  service: fc.constantFrom('travaux', 'urbanisme'),
  copy: fc.boolean(),
  category: fc.constantFrom('travaux', 'urbanisme'),
  privacy: fc.constantFrom('open', 'closed'),
  title: fc.constantFrom('Élargissement', 'Réfection', 'Achat', 'Bail'),
  amount: fc.constantFrom(0, 25_000, 40_000),
  under: fc.boolean(),
});

/** Items at every stage, presented by rank: some on agendas, some on their way. */
export function recordsOf(draws: readonly Draw[]): CollegeState {
  const items = draws.map((each, index) => itemOf(each, index));
  const sittings = SITTINGS.map(([id, at, stage]) => {
    const lines = items.flatMap((item, index) =>
      'sitting' in item && item.sitting === id
        ? [{ item: item.id, ...(draws[index]?.under ? { under: true } : {}) }]
        : [],
    );
    // What comes first can't be a sub-number.
    const agenda = lines.map((line, position) => (position === 0 ? { item: line.item } : line));
    const moment = '2026-02-20T09:00:00.000Z';
    return sittingSchema.parse({
      ...{ id, assembly: 'college', at, place: 'Salle', noticeRank: 1, agenda, attendance: [], votes: [], stage },
      ...(stage === 'planned' ? {} : { frozenAt: moment }),
      ...(stage === 'held' || stage === 'closed' ? { openedAt: moment } : {}),
      ...(stage === 'closed'
        ? {
            closedAt: moment,
            closedBy: 'alice-exemple',
            references: Object.fromEntries(lines.map(({ item }, rank) => [item, `ANCIEN-${rank}`])),
            numbers: Object.fromEntries(lines.map(({ item }, rank) => [item, `${rank + 1}`])),
            minutesDigest: '0'.repeat(64),
          }
        : {}),
    });
  });
  return {
    items: new Map(items.map((item) => [item.id, item])),
    sittings: new Map(sittings.map((sitting) => [sitting.id, sitting])),
    mandates: new Map(),
    standIns: new Map(),
  };
}

function itemOf({ where, service, copy, category, privacy, title, amount }: Draw, index: number): Item {
  // Items don't arrive in the order of their ids.
  const minute = String((index * 7) % 60).padStart(2, '0');
  const at = momentSchema.parse(`2026-02-10T10:${minute}:00.000Z`);
  const common = {
    id: `20260201-point${index}`,
    assembly: 'college',
    title,
    proposingService: service,
    ...(copy ? { copyServices: ['personnel'] } : {}),
    author: 'alice-exemple',
    createdAt: at,
    category,
    privacy,
    amount,
    decision: 'Article unique.',
  };
  const sitting = SITTINGS[where % SITTINGS.length];
  const onAgenda = { sitting: sitting?.[0], listType: index % 3 === 0 ? 'tardif' : 'normal', presentedAt: at };
  const decided = { ...onAgenda, stage: 'decided', outcome: index % 2 === 0 ? 'noted' : 'accepted', decidedAt: at };
  const elsewhere = [
    { stage: 'draft' },
    { stage: 'review', level: 'chef-de-service' },
    { stage: 'review', level: 'direction-generale' },
    { stage: 'validated' },
    { ...onAgenda, stage: 'correction', returnedAt: at, way: 'allLevels', reason: 'À revoir' },
  ];
  const isDecided = sitting?.[2] === 'closed' || (sitting?.[2] === 'held' && index % 2 === 0);
  const here = isDecided ? decided : { ...onAgenda, stage: 'presented' };
  const rest = where < SITTINGS.length ? here : elsewhere[where - SITTINGS.length];
  return itemSchema.parse({ ...common, ...rest });
}
