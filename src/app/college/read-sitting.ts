import { agendaHeadings } from '../../core/college/agenda/agenda-headings.ts';
import { itemReference } from '../../core/college/agenda/item-reference.ts';
import { numberOf } from '../../core/college/agenda/number-items.ts';
import type { ItemId, SittingId } from '../../core/college/ids.ts';
import type { Item } from '../../core/college/items/item.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { type VisibleItem, visibleItem } from '../../core/college/rights/visible-item.ts';
import { attendanceStory } from '../../core/college/sittings/attendance-story.ts';
import {
  type Deadline,
  deadlinesOf,
  type LegalDeadline,
  legalDeadlinesOf,
} from '../../core/college/sittings/deadlines.ts';
import { type Presence, presences, roomOf } from '../../core/college/sittings/presents-at-item.ts';
import { rankOf } from '../../core/college/sittings/rank-of-sitting.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import { type ReadVote, readVotes } from '../../core/college/votes/read-votes.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { CollegeWork } from './college-work.ts';
import { logConfidential } from './log-access.ts';
import { type OpenedSitting, openSitting, type SittingReadRefusal } from './open-sitting.ts';

/** One line of an agenda. */
export interface ShownLine {
  readonly id: ItemId;
  /** « 2 », « 2.1 ». */
  readonly number: string;
  /** Written before it: a part of the agenda begins. */
  readonly heading?: string | undefined;
  /** Absent for an item that the person may not read: they know its place, nothing else. */
  readonly shown?: ShownItem | undefined;
}

export interface ShownItem {
  readonly item: VisibleItem;
  /** Empty until the agenda is frozen. */
  readonly reference: string;
  readonly presence: Presence;
  /** Who comes and goes before it. */
  readonly movements: readonly string[];
  /** Empty where the decision is not theirs to read. */
  readonly votes: readonly ReadVote[];
}

/** A sitting as somebody may read it, its agenda in order. */
export interface ShownSitting {
  readonly sitting: Sitting;
  /** Of the sitting in its series. */
  readonly number: number;
  readonly lines: readonly ShownLine[];
  /** At the opening. */
  readonly presence: Presence;
  readonly deadlines: readonly Deadline[];
  readonly legalDeadlines: readonly LegalDeadline[];
}

/** Reads a sitting with everything of its agenda that the person may read; confidential matter is logged first. */
export async function readSitting(
  work: CollegeWork,
  person: CollegePerson,
  id: SittingId,
): Promise<Result<ShownSitting, SittingReadRefusal>> {
  const opened = await openSitting(work, person, id);
  if (!opened.ok) return opened;
  const shown = showSitting(opened.value);
  const { sitting, state, context } = opened.value;
  const read = shown.lines.flatMap((line) => {
    const item = line.shown === undefined ? undefined : state.items.get(line.id);
    return item === undefined ? [] : [{ action: 'item.view' as const, subject: { item, sitting } }];
  });
  await logConfidential(work.ports, context, { kind: 'sitting', id }, read);
  return accept(shown);
}

function showSitting(opened: OpenedSitting): ShownSitting {
  const { visible, assembly, state, context } = opened;
  const { settings } = context;
  // What the person may not read takes no part in what is computed either.
  const room = roomOf(state, assembly, visible);
  const at = presences(room);
  const story = attendanceStory(room, settings, (item) => numberOf(item, visible));
  const headings = agendaHeadings(visible.agenda, state.items, assembly);
  const rank = rankOf(opened, state);

  const show = (item: Item): ShownItem | undefined => {
    const seen = visibleItem(item, opened.sitting, context);
    if (!seen.ok) return undefined;
    const presence = at(item.id);
    return {
      item: seen.value,
      reference: itemReference(item, opened.sitting, rank, assembly.numbering),
      presence,
      movements: story.get(item.id) ?? [],
      votes: readVotes(item, { sitting: visible, assembly, presence }, state, settings),
    };
  };
  return {
    sitting: visible,
    number: rank.number,
    lines: visible.agenda.map(({ item: id }) => {
      const item = state.items.get(id);
      const heading = headings.get(id);
      return { id, number: numberOf(id, visible), heading, shown: item && show(item) };
    }),
    presence: at('opening'),
    deadlines: deadlinesOf(visible, assembly),
    legalDeadlines: legalDeadlinesOf(visible, assembly, settings),
  };
}
