import type { CollegeEvent } from '../event.ts';
import type { Item } from '../items/item.ts';
import type { Opinion } from '../opinions/opinion.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { NoticeKind } from '../settings/notice-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeState } from '../state.ts';

/** Something that people may have to be told, and what it is about. */
export interface NoticeOccasion {
  readonly kind: NoticeKind;
  readonly item?: Item | undefined;
  /** The item as it was; undefined when it has just been made. */
  readonly before?: Item | undefined;
  readonly sitting?: Sitting | undefined;
  readonly opinion?: Opinion | undefined;
}

/** What a command gives to tell: by its events, and by what became of opinions and copies on the way. */
export function occasionsOf(
  before: CollegeState,
  after: CollegeState,
  events: readonly CollegeEvent[],
  settings: CollegeSettings,
): readonly NoticeOccasion[] {
  const changed = new Set(events.flatMap(({ change }) => change.items ?? []).map(({ id }) => id));
  const items = [...changed].flatMap((id) => after.items.get(id) ?? []);
  return [
    ...events.flatMap((event) => occasionsOfEvent(event, before, after, settings)),
    ...items.flatMap((item) => occasionsOfItem(before.items.get(item.id), item)),
  ];
}

function occasionsOfEvent(
  { kind, item: itemId, sitting: sittingId, facts }: CollegeEvent,
  before: CollegeState,
  after: CollegeState,
  settings: CollegeSettings,
): readonly NoticeOccasion[] {
  const item = itemId === undefined ? undefined : after.items.get(itemId);
  const sitting = sittingId === undefined ? undefined : after.sittings.get(sittingId);
  const tell = (...kinds: readonly NoticeKind[]) =>
    item === undefined ? [] : kinds.map((one) => ({ kind: one, item, before: before.items.get(item.id) }));
  switch (kind) {
    case 'itemForwarded':
      return tell('toValidate');
    case 'itemGivenBack':
      return item?.stage === 'correction' ? tell('toValidate') : [];
    case 'itemBack':
    case 'itemReturned':
      return tell('returned');
    case 'itemPresented':
      return tell(item !== undefined && isLate(item, settings) ? 'late' : 'presented');
    case 'itemDecided':
    case 'itemDecidedOutOfSitting':
      return item === undefined ? [] : tell(outcomeKind(item));
    case 'followUpAsked':
      return tell('followUpAsked');
    case 'itemSent': {
      const copy = [...after.items.values()].find(({ id }) => id === facts['copy']);
      return copy === undefined ? [] : [{ kind: 'arrived', item: copy }];
    }
    case 'sittingFrozen':
      return sitting === undefined ? [] : [{ kind: 'sittingFrozen', sitting }];
    case 'sittingClosed': {
      if (sitting === undefined) return [];
      const released = sitting.agenda.flatMap((line) => after.items.get(line.item) ?? []);
      return [
        { kind: 'minutesAvailable', sitting },
        ...released.map((one) => ({ kind: outcomeKind(one), item: one, before: before.items.get(one.id) })),
      ];
    }
    default:
      return [];
  }
}

/** Opinions whose delay starts, or that are given; services that an item is newly shown to. */
function occasionsOfItem(before: Item | undefined, item: Item): readonly NoticeOccasion[] {
  const opinions = (item.opinions ?? []).flatMap((opinion): readonly NoticeOccasion[] => {
    const former = before?.opinions?.find(({ id }) => id === opinion.id);
    const about = { item, before, opinion };
    const isGiven = opinion.given !== undefined && opinion.given.hidden !== true;
    const wasGiven = former?.given !== undefined && former.given.hidden !== true;
    if (isGiven) {
      const isNew = !wasGiven || former?.given?.at !== opinion.given?.at;
      return isNew && opinion.origin.kind !== 'inherited' ? [{ kind: 'opinionGiven', ...about }] : [];
    }
    const starts = opinion.clock.length === 1 && opinion.clock[0]?.to === undefined;
    const wasAwaited =
      !wasGiven && (former?.clock ?? []).length > 0 && former?.clock[0]?.from === opinion.clock[0]?.from;
    return starts && !wasAwaited && opinion.given === undefined ? [{ kind: 'opinionAsked', ...about }] : [];
  });
  return (item.copyServices ?? []).length === 0 ? opinions : [...opinions, { kind: 'copiedIn', item, before }];
}

function outcomeKind(item: Item): NoticeKind {
  const isPostponed = item.stage === 'decided' && ['postponed', 'postponedToNext'].includes(item.outcome);
  return isPostponed ? 'postponed' : 'decided';
}

function isLate(item: Item, { assemblies }: CollegeSettings): boolean {
  if (!('listType' in item)) return false;
  return assemblies.get(item.assembly)?.listTypes[item.listType]?.kind === 'late';
}
