import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { CollegeCommand } from '../../core/college/decide.ts';
import { decide } from '../../core/college/decide.ts';
import { describeEvents } from '../../core/college/describe-events.ts';
import type { CollegeEvent } from '../../core/college/event.ts';
import { evolve } from '../../core/college/event.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import type { AnyRecord } from '../../core/college/records/record-kinds.ts';
import type { CollegeRefusal } from '../../core/college/refusal.ts';
import type { CollegeContext, CollegeState } from '../../core/college/state.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { Author } from '../content-store.ts';
import { writeTrailers } from './acts-trailer.ts';
import type { CollegePorts, HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { subjectOf } from './command-subject.ts';
import { drawIds } from './draw-ids.ts';
import { type EditConflict, findConflict } from './find-conflict.ts';
import { type LoadedState, loadState } from './load-state.ts';
import { whoCould } from './who-could.ts';
import { pathChanges } from './write-changes.ts';

/** A command with who gives it. */
export interface GivenCommand {
  readonly command: CollegeCommand;
  readonly person: CollegePerson;
  readonly author: Author;
  /** The commit at which the author read what they now edit. */
  readonly base?: CommitId | undefined;
}

export interface Done {
  readonly commit: CommitId;
  readonly events: readonly CollegeEvent[];
  readonly state: CollegeState;
}

export type CommandRefusal =
  | {
      readonly code: 'rule';
      readonly refusal: CollegeRefusal;
      /** Who could, where the rights refuse. */
      readonly colleagues: readonly CollegePerson[];
    }
  | EditConflict
  | HistoryRewritten
  /** So many others write the same records that this one never came first. */
  | { readonly code: 'too-busy' };

/** Tries one after another once others came first: each of them means that somebody else's command was done. */
const MOST_TRIES = 60;

/**
 * Does one command: reads the records around it, decides, writes one commit by its author, and brings the index up to
 * it. Where others have changed those records meanwhile, the command is decided again on what they left: their work and
 * this one both stand, or a refusal says why not.
 */
export async function runCommand(work: CollegeWork, given: GivenCommand): Promise<Result<Done, CommandRefusal>> {
  const first = await tryCommand(work, given);
  if (first !== 'overtaken') return first;
  // Those who were overtaken go one at a time: all at once they would overtake each other for ever.
  return work.oneAtATime(async () => {
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const done = await tryCommand(work, given);
      if (done !== 'overtaken') return done;
    }
    return refuse({ code: 'too-busy' });
  });
}

async function tryCommand(work: CollegeWork, given: GivenCommand): Promise<Result<Done, CommandRefusal> | 'overtaken'> {
  const { ports } = work;
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const commit = followed.value;
  const { command, person, author, base } = given;
  const loaded = await loadAround(ports, commit, command);
  if (base !== undefined) {
    const conflict = await findConflict(ports, loaded.state, command, base, commit);
    if (conflict !== undefined) return refuse(conflict);
  }
  const context = await contextOf(ports, person);
  const decided = decide(loaded.state, command, context);
  if (!decided.ok) {
    const { refusal } = decided;
    return refuse({ code: 'rule', refusal, colleagues: whoCould(refusal, command, loaded.state, context) });
  }
  const state = evolve(loaded.state, decided.value);
  const saved = await ports.records.commit({
    ref: PUBLISHED,
    changes: await pathChanges(ports.records, commit, loaded, decided.value, (record) => isDecisive(command, record)),
    author,
    message: `${describeEvents(decided.value)}\n\n${writeTrailers(decided.value, person.id)}`,
    at: context.now,
  });
  if (!saved.ok) return 'overtaken';
  // Somebody has just done the very same: this command comes after theirs, and may not mean the same any more.
  if (saved.value.kind === 'unchanged' && saved.value.commit !== commit) return 'overtaken';
  const indexed = await work.follow();
  return indexed.ok ? accept({ commit: saved.value.commit, events: decided.value, state }) : indexed;
}

async function loadAround(
  ports: CollegePorts,
  commit: CommitId | undefined,
  command: CollegeCommand,
): Promise<LoadedState> {
  if (commit !== undefined) return loadState(ports, commit, subjectOf(command.command, comparesSittings(command)));
  const nothing = new Map<never, never>();
  return { state: { items: nothing, sittings: nothing, mandates: nothing, standIns: nothing }, files: nothing };
}

/** Dates and numbers of sittings are compared with the others of the assembly; an item's are read off its own. */
function comparesSittings({ area }: CollegeCommand): boolean {
  return area === 'sitting';
}

export async function contextOf(ports: CollegePorts, person: CollegePerson): Promise<CollegeContext> {
  const now = ports.now();
  const day = belgianDay(now);
  const [settings, people] = await Promise.all([ports.settings(), ports.people(day)]);
  return { person, now, settings, people, newIds: drawIds(ports.randomBytes, day), digest: ports.digest };
}

/**
 * Whether a decision hangs on a record that it does not change: a sitting and the items that the command names, and for
 * a sitting's own commands (closing, above all) every item of its agenda.
 */
function isDecisive({ area, command }: CollegeCommand, { kind, record }: AnyRecord): boolean {
  if (area === 'sitting' || kind === 'sitting') return true;
  return subjectOf(command, false).items.some((id) => id === record.id);
}
