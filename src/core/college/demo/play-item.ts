import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { formatDay } from '../../calendar/french-day.ts';
import { assemblyIdSchema, type ItemId, type SittingId } from '../ids.ts';
import { itemCommandSchema } from '../items/item-command.ts';
import { whoIs, whoReviews } from './demo-people.ts';
import type { DemoPlayer } from './demo-player.ts';
import { DEMO_COUNCIL_CATEGORIES, DEMO_SERVICES, type DemoPoint } from './demo-points.ts';

/** An item of the demonstration on its way to a sitting. */
export interface DemoItem {
  readonly point: DemoPoint;
  readonly assembly: 'college' | 'conseil';
  readonly sittingDay: CalendarDay;
  /** The sitting, once it is planned. */
  readonly sitting: () => SittingId | undefined;
  /** Spreads what several services do over hours and days. */
  readonly rank: number;
  /** Days before the sitting on which it is put on the agenda; after the freeze it is late. */
  readonly presentedBefore: number;
}

/** Lets its author write an item, the levels of its service review it, and the secretariat put it on the agenda. */
export function playItem(player: DemoPlayer, demo: DemoItem): void {
  const { point, assembly, sittingDay, rank, presentedBefore } = demo;
  const { settings, people } = player.cast;
  const service = DEMO_SERVICES[point.service] ?? 'secretariat';
  const author = whoIs(people, 'author', service);
  const secretariat = whoIs(people, 'secretariat');
  const levels = Object.entries(settings.assemblies.get(assemblyIdSchema.parse(assembly))?.levels ?? {})
    .filter(([, level]) => level.enabled)
    .map(([id]) => id);
  const time = (hour: number) =>
    `${String(hour + (rank % 4)).padStart(2, '0')}:${String((rank * 7) % 60).padStart(2, '0')}`;
  let item: ItemId | undefined;
  const on = (daysBefore: number, hour: number, work: (id: ItemId) => void) =>
    player.plan(sittingDay, -daysBefore, time(hour), () => {
      if (item !== undefined) work(item);
    });
  const ask = (person: typeof author, command: unknown) =>
    player.act(person, { area: 'item', command: itemCommandSchema.parse(command) });

  player.plan(sittingDay, -presentedBefore - 6, time(8), () => {
    const [created] = ask(author, { kind: 'create', assembly, fields: fieldsOf(demo, service) });
    item = created?.item;
  });
  for (const [index, level] of levels.entries()) {
    const giver = index === 0 ? author : whoReviews(people, levels[index - 1] ?? level, service);
    on(presentedBefore + 5 - index, 13, (id) => ask(giver, { kind: 'forward', item: id, to: level }));
  }
  const last = levels.at(-1);
  const validator = last === undefined ? author : whoReviews(people, last, service);
  on(presentedBefore + 2, 9, (id) => ask(validator, { kind: 'validate', item: id }));
  on(presentedBefore + 1, 10, (id) => giveOpinions(player, id));
  on(presentedBefore, 9, (id) => {
    const sitting = demo.sitting();
    if (sitting !== undefined) ask(secretariat, { kind: 'present', item: id, sitting });
  });
}

function fieldsOf({ point, assembly, sittingDay }: DemoItem, service: string): object {
  const day = formatDay(sittingDay);
  const fill = (text: string) => text.trim().replaceAll('[date]', day);
  const category =
    assembly === 'conseil' ? (DEMO_COUNCIL_CATEGORIES[point.categorie] ?? point.categorie) : point.categorie;
  return {
    title: fill(point.titre),
    proposingService: service,
    category,
    privacy: assembly === 'conseil' ? (point.prive ? 'closed' : 'open') : 'closed',
    motivation: fill(point.motivation),
    decision: fill(point.decision),
    // The acquisition and the works of the examples are above the amount at which the finance director's opinion is due.
    ...(point.categorie === 'marches-publics' ? { amount: 45_000 } : {}),
    ...(/Proposition au Conseil|proposition au Conseil/.test(point.titre) ? { sendTo: ['conseil'] } : {}),
  };
}

/** Every opinion that is due on the item, given by its service. */
function giveOpinions(player: DemoPlayer, id: ItemId): void {
  const item = player.state().items.get(id);
  for (const opinion of item?.opinions ?? []) {
    if (opinion.given !== undefined || opinion.adviser.kind !== 'service') continue;
    const adviser = whoIs(player.cast.people, 'adviser', opinion.adviser.service);
    const value = opinion.origin.kind === 'automatic' ? 'positive' : 'withComments';
    player.act(adviser, { area: 'opinion', command: { kind: 'give', item: id, opinion: opinion.id, value } });
  }
}
