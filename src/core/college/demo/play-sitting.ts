import type { CalendarDay } from '../../calendar/calendar-day.ts';
import { addDays, dayOf } from '../../calendar/calendar-day.ts';
import { assemblyIdSchema, type SittingId } from '../ids.ts';
import type { Item } from '../items/item.ts';
import { itemCommandSchema } from '../items/item-command.ts';
import { isDecision } from '../sittings/closing-checklist.ts';
import { membersOn } from '../sittings/office-holders.ts';
import { presences, roomOf } from '../sittings/presents-at-item.ts';
import { sittingCommandSchema } from '../sittings/sitting-command.ts';
import { secrecyOf } from '../votes/secrecy.ts';
import { votersOf } from '../votes/voters.ts';
import { whoIs } from './demo-people.ts';
import type { DemoPlayer } from './demo-player.ts';

export interface DemoSitting {
  readonly assembly: 'college' | 'conseil';
  readonly day: CalendarDay;
  /** `09:00`. */
  readonly time: string;
  /** Of the sitting in the play: what happens differs from one to the next. */
  readonly rank: number;
  /** Days before the sitting on which its agenda is frozen. */
  readonly frozenBefore: number;
  /** The sitting before it, whose minutes it approves. */
  readonly previous: () => SittingId | undefined;
}

/** Plans a sitting, freezes its agenda, holds it, decides every item and closes it. @returns the sitting once planned */
export function playSitting(player: DemoPlayer, demo: DemoSitting): () => SittingId | undefined {
  const { assembly, day, time, rank, frozenBefore } = demo;
  const { people } = player.cast;
  const secretariat = whoIs(people, 'secretariat');
  let sitting: SittingId | undefined;
  const ask = (command: unknown) =>
    player.act(secretariat, { area: 'sitting', command: sittingCommandSchema.parse(command) });
  const on = (daysBefore: number, at: string, work: (id: SittingId) => void) =>
    player.plan(day, -daysBefore, at, () => {
      if (sitting !== undefined) work(sitting);
    });

  player.plan(day, -35, '10:00', () => {
    const [created] = ask({ kind: 'createSitting', assembly, at: `${day}T${time}` });
    sitting = created?.sitting;
  });
  on(frozenBefore, '12:30', (id) => {
    ask({ kind: 'freezeSitting', sitting: id });
    if (assembly === 'conseil')
      ask({ kind: 'recordNotices', sitting: id, notices: noticesOf(player, id, addDays(day, -frozenBefore)) });
  });
  on(0, time, (id) => {
    ask({ kind: 'openSitting', sitting: id });
    ask({ kind: 'recordAttendance', sitting: id, entries: attendanceOf(player, id, rank) });
  });
  on(0, later(time, 1), (id) => decideAll(player, id, rank));
  on(0, later(time, 2), (id) => {
    ask({ kind: 'closeSitting', sitting: id });
    const previous = demo.previous();
    if (previous !== undefined) ask({ kind: 'approveMinutes', sitting: previous, at: id });
  });
  return () => sitting;
}

function noticesOf(player: DemoPlayer, id: SittingId, received: CalendarDay): readonly object[] {
  return membersOf(player, id).map((mandate) => ({ mandate: mandate.id, received }));
}

/** Everybody, but for one now and then; those who write the minutes too. */
function attendanceOf(player: DemoPlayer, id: SittingId, rank: number): readonly object[] {
  const members = membersOf(player, id);
  const away = rank % 4 === 1 ? members.at(-1 - (rank % 2)) : undefined;
  const writers = [...player.state().mandates.values()].filter(({ function: held }) => held === 'directeur-general');
  return [...members, ...writers].map((mandate) => ({
    mandate: mandate.id,
    change: { kind: mandate === away ? 'excused' : 'present' },
  }));
}

function membersOf(player: DemoPlayer, id: SittingId) {
  const sitting = player.state().sittings.get(id);
  const settings = sitting && player.cast.settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || settings === undefined) return [];
  return membersOn(player.state().mandates.values(), { assembly: sitting.assembly, settings }, dayOf(sitting.at));
}

/** Takes the items one by one: a vote where the assembly takes one down, then what becomes of it. */
function decideAll(player: DemoPlayer, id: SittingId, rank: number): void {
  const secretariat = whoIs(player.cast.people, 'secretariat');
  for (const [index, { item: itemId }] of (player.state().sittings.get(id)?.agenda ?? []).entries()) {
    const item = player.state().items.get(itemId);
    if (item === undefined) continue;
    const turn = rank * 7 + index;
    const outcome = outcomeAt(turn, item);
    if (isDecision(outcome)) recordVote(player, id, item, turn);
    const command = itemCommandSchema.parse({ kind: 'decide', item: itemId, outcome });
    player.act(secretariat, { area: 'item', command });
  }
}

function outcomeAt(
  turn: number,
  item: Item,
): 'accepted' | 'acceptedModified' | 'postponed' | 'postponedToNext' | 'refused' {
  if (item.origin?.kind === 'recurring' || item.origin?.kind === 'again') return 'accepted';
  if (turn % 23 === 5) return 'postponed';
  if (turn % 29 === 11) return 'acceptedModified';
  if (turn % 37 === 13 && item.assembly === 'college') return 'refused';
  return turn % 41 === 17 ? 'postponedToNext' : 'accepted';
}

/** A few against or abstaining now and then; in secret where the law or the item asks for it. */
function recordVote(player: DemoPlayer, id: SittingId, item: Item, turn: number): void {
  const { settings, people } = player.cast;
  const state = player.state();
  const sitting = state.sittings.get(id);
  const assembly = settings.assemblies.get(assemblyIdSchema.parse(item.assembly));
  if (sitting === undefined || assembly === undefined || item.assembly !== 'conseil') return;
  const voters = votersOf(presences(roomOf(state, assembly, sitting))(item.id));
  const against = turn % 3 === 0 ? voters.slice(-2) : [];
  const must = secrecyOf(item, assembly, settings, dayOf(sitting.at)).must;
  const ballot =
    must === 'secret'
      ? { kind: 'secret', voters: voters.length, counts: { yes: voters.length - 1, no: 0, abstain: 1 } }
      : {
          kind: 'byName',
          votes: Object.fromEntries(voters.map((voter) => [voter.id, against.includes(voter) ? 'abstain' : 'yes'])),
        };
  const command = sittingCommandSchema.parse({
    kind: 'recordVote',
    sitting: id,
    vote: { item: item.id, rank: 1, ballot },
  });
  player.act(whoIs(people, 'secretariat'), { area: 'sitting', command });
}

function later(time: string, hours: number): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return `${String(Number(hour) + hours).padStart(2, '0')}:${minute}`;
}
