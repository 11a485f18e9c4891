import { type CalendarDay, dayOf, type LocalDateTime } from '../../calendar/calendar-day.ts';
import { isRecord } from '../../shared/is-record.ts';
import { agendaHeadings } from '../agenda/agenda-headings.ts';
import { itemReference } from '../agenda/item-reference.ts';
import { numberOf } from '../agenda/number-items.ts';
import type { ItemId } from '../ids.ts';
import type { AgendaItem, Outcome } from '../items/item.ts';
import { OPINION_VALUES } from '../opinions/opinion.ts';
import { type CitedOpinion, citedOpinions } from '../opinions/standing-opinions.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { readVotes } from '../votes/read-votes.ts';
import { attendanceStory } from './attendance-story.ts';
import { chairTitle } from './chair-title.ts';
import { isDecision } from './closing-checklist.ts';
import type { FoundSitting } from './find-sitting.ts';
import { titleOf } from './function-title.ts';
import type { Mandate } from './mandate.ts';
import { presences, roomOf } from './presents-at-item.ts';
import { rankOf } from './rank-of-sitting.ts';
import { rollCall, type StandInPair } from './roll-call.ts';

/** A person as the minutes name them. */
export interface MinutesPerson {
  readonly name: string;
  readonly title: string;
}

export interface MinutesOpinion {
  readonly adviser: string;
  /** Absent where the answer is confidential, or was not given in time. */
  readonly value?: string | undefined;
  readonly given?: CalendarDay | undefined;
}

export interface MinutesItem {
  readonly id: ItemId;
  readonly number: string;
  readonly reference: string;
  readonly title: string;
  readonly privacy: 'open' | 'closed';
  /** Written before it: a part of the agenda begins. */
  readonly heading?: string | undefined;
  /** Who comes and goes before it. */
  readonly movements: readonly string[];
  /** Who recognised the urgency of an item added late. */
  readonly urgencyRecognisedBy: readonly string[];
  /** Markdown. */
  readonly motivation?: string | undefined;
  readonly opinions: readonly MinutesOpinion[];
  readonly votes: readonly { readonly subject?: string | undefined; readonly sentence: string }[];
  /** Markdown. */
  readonly decision?: string | undefined;
  readonly outcome: Outcome;
}

/** What the minutes of a sitting say, in order, without any layout. */
export interface MinutesContent {
  readonly assembly: string;
  /** Of the sitting in its series. */
  readonly number: number;
  readonly at: LocalDateTime;
  readonly place: string;
  readonly extraordinary: boolean;
  readonly urgency?: string | undefined;
  readonly noticeRank: number;
  readonly chair?: MinutesPerson | undefined;
  readonly present: readonly MinutesPerson[];
  readonly attending: readonly MinutesPerson[];
  readonly excused: readonly MinutesPerson[];
  readonly absent: readonly MinutesPerson[];
  readonly represented: readonly { readonly member: MinutesPerson; readonly by: MinutesPerson }[];
  readonly replaced: readonly { readonly member: MinutesPerson; readonly by: MinutesPerson }[];
  readonly items: readonly MinutesItem[];
}

/**
 * A college's minutes hold its decisions alone; those of a council, every item in the order in which it was taken.
 *
 * @param state all the assembly's sittings, the items of this one, mandates and stand-ins
 * @see CDLD, art. L1123-20 (college), L1132-2 (council)
 */
export function composeMinutes(
  { sitting, assembly }: FoundSitting,
  state: CollegeState,
  { settings, people }: Pick<CollegeContext, 'settings' | 'people'>,
): MinutesContent {
  const room = roomOf(state, assembly, sitting);
  const roll = rollCall(room);
  const at = presences(room);
  const person = (mandate: Mandate) => ({ name: mandate.name, title: titleOf(mandate, sitting, settings) });
  const persons = (mandates: readonly Mandate[]) => mandates.map(person);
  const pairs = (those: readonly StandInPair[]) =>
    those.map(({ member, by }) => ({ member: person(member), by: person(by) }));

  const rank = rankOf({ sitting, assembly }, state);
  const story = attendanceStory(room, settings, (item) => numberOf(item, sitting));
  const headings = agendaHeadings(sitting.agenda, state.items, assembly);
  const day = dayOf(sitting.at);

  const composeItem = (item: Extract<AgendaItem, { stage: 'decided' }>): MinutesItem => ({
    id: item.id,
    number: numberOf(item.id, sitting),
    reference: itemReference(item, sitting, rank, assembly.numbering),
    title: item.title,
    privacy: item.privacy,
    heading: headings.get(item.id),
    movements: story.get(item.id) ?? [],
    urgencyRecognisedBy: (sitting.recognisedUrgencies?.[item.id] ?? []).map((id) => state.mandates.get(id)?.name ?? id),
    motivation: item.motivation,
    opinions: citedOpinions(item, settings, day).map((cited) => ({ adviser: nameAdviser(cited), ...answer(cited) })),
    votes: readVotes(item, { sitting, assembly, presence: at(item.id) }, state, settings).map(({ vote, sentence }) => ({
      subject: vote.subject,
      sentence,
    })),
    decision: item.decision,
    outcome: item.outcome,
  });
  const nameAdviser = ({ opinion: { rule, adviser } }: CitedOpinion) => {
    const label = rule === undefined ? undefined : assembly.opinions.rules[rule]?.label;
    if (label !== undefined) return label;
    return adviser.kind === 'service'
      ? (settings.services.find(({ id }) => id === adviser.service)?.name ?? adviser.service)
      : (people.find(({ id }) => id === adviser.person)?.name ?? adviser.person);
  };

  return {
    assembly: assembly.name,
    number: rank.number,
    at: sitting.at,
    place: sitting.place,
    extraordinary: sitting.extraordinary === true,
    urgency: sitting.urgency,
    noticeRank: sitting.noticeRank,
    chair: roll.chair && { name: roll.chair.name, title: chairTitle(roll.chair, room, settings) },
    present: persons(roll.present),
    attending: persons(roll.attending),
    excused: persons(roll.excused),
    absent: persons([...roll.absent, ...roll.unrecorded]),
    represented: pairs(roll.represented),
    replaced: pairs(roll.replaced),
    items: sitting.agenda
      .flatMap(({ item }) => state.items.get(item) ?? [])
      .filter((item) => item.stage === 'decided')
      .filter(({ outcome }) => assembly.lawOf !== 'college' || isDecision(outcome))
      .map(composeItem),
  };
}

function answer(cited: CitedOpinion): Omit<MinutesOpinion, 'adviser'> {
  if (cited.kind === 'notGiven') return {};
  const { given, day } = cited;
  return given.confidential === true ? { given: day } : { value: OPINION_VALUES[given.value], given: day };
}

/** One text for one content, whatever the order in which it was put together: what the digest of closing is taken of. */
export function canonicalMinutes(content: MinutesContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
