import type { ItemId } from '../../core/college/ids.ts';
import { fieldName } from '../../core/college/items/french-names.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { recordPath } from '../../core/college/records/record-path.ts';
import { type VisibleItem, visibleItem } from '../../core/college/rights/visible-item.ts';
import type { CollegeContext } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import { isSameValue } from '../../core/shared/same-value.ts';
import type { CollegeWork } from './college-work.ts';
import { type ReadRefusal, readItem } from './read-item.ts';
import { readRecords } from './read-records.ts';
import { contextOf } from './run-command.ts';

/** One field that an act changed. */
export interface FieldChange {
  readonly field: string;
  /** In French. */
  readonly name: string;
  /** Both absent for what is told by its name alone: annexes, opinions, notes. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What one act changed of an item. */
export interface ItemVersion {
  readonly commit: CommitId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** The first version that the person may read. */
  readonly isFirst: boolean;
  readonly changes: readonly FieldChange[];
}

export interface ItemHistory {
  /** The newest first. */
  readonly versions: readonly ItemVersion[];
  /** `after` of the next page. */
  readonly next: string | undefined;
}

/**
 * Who changed which field of an item, when, from git. What the person may not read today is not in it, nor what they
 * might not have read at the stage where it was; acts of which nothing is left to tell are left out.
 */
export async function itemHistory(
  work: CollegeWork,
  person: CollegePerson,
  id: ItemId,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<Result<ItemHistory, ReadRefusal>> {
  const read = await readItem(work, person, id);
  if (!read.ok) return read;
  const { item: today, commit } = read.value;
  const { records } = work.ports;
  const context = await contextOf(work.ports, person);
  const path = recordPath({ kind: 'item', id });
  const history = (limit: number, after: string | undefined) =>
    records.history({ from: commit, path, of: 'saves', limit, after });
  const { entries, next } = await history(page.limit, page.after);
  // What the oldest one shown changed is told by the version before it.
  const older = next === undefined ? [] : (await history(1, next)).entries;
  const seen: (VisibleItem | undefined)[] = [];
  for (const entry of [...entries, ...older]) seen.push(await versionAt(work, entry.commit, id, context));
  return accept({
    versions: entries.flatMap(({ commit: at, at: when, author }, place): readonly ItemVersion[] => {
      const [now, before] = [seen[place], seen[place + 1]];
      if (now === undefined) return [];
      const isFirst = before === undefined;
      const changes = isFirst ? [] : compareVersions(before, now, today);
      return changes.length === 0 && !isFirst ? [] : [{ commit: at, at: when, by: author.name, isFirst, changes }];
    }),
    next,
  });
}

/** An item as a commit left it, as the person may read it; where its sitting stands is judged by today. */
async function versionAt(
  { ports }: CollegeWork,
  commit: CommitId,
  id: ItemId,
  context: CollegeContext,
): Promise<VisibleItem | undefined> {
  // A version that can't be read any more was mended since: nobody has to be told again.
  const reading = { records: ports.records, onBadRecord: () => {} };
  const [found] = await readRecords(reading, commit, [{ kind: 'item', id }]);
  if (found?.held.kind !== 'item') return undefined;
  const item = found.held.record;
  const sitting = 'sitting' in item ? await ports.database.stores.college.sitting(item.sitting) : undefined;
  // The sitting may have been deleted since.
  if ('sitting' in item && sitting === undefined) return undefined;
  const visible = visibleItem(item, sitting, context);
  return visible.ok ? visible.value : undefined;
}

function compareVersions(before: VisibleItem, now: VisibleItem, today: VisibleItem): readonly FieldChange[] {
  const isUnreleased = [before, now, today].some((one) => one.isUnreleased === true);
  const old: Readonly<Record<string, unknown>> = { ...before };
  const young: Readonly<Record<string, unknown>> = { ...now };
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((field) => !NEVER_TOLD.has(field) && !(isUnreleased && DECISION.has(field)))
    .filter((field) => !isSameValue(old[field], young[field]))
    .map((field): FieldChange => {
      const named = { field, name: NAMES[field] ?? fieldName(field) };
      return NAMED_ONLY.has(field) ? named : { ...named, before: old[field], after: young[field] };
    });
}

/** What tells the decision before it is released. */
const DECISION: ReadonlySet<string> = new Set(['decision', 'outcome', 'copy', 'sent', 'sentTexts']);
/** Their parts have readers of their own. */
const NAMED_ONLY: ReadonlySet<string> = new Set(['annexes', 'opinions', 'notes', 'marginalNotes']);
/** What follows from the rest, or is one's own. */
const NEVER_TOLD: ReadonlySet<string> = new Set(
  'id createdAt presentedAt returnedAt decidedAt isUnreleased myLabels origin'.split(' '),
);
const NAMES: Readonly<Record<string, string>> = {
  stage: 'Étape',
  level: 'Niveau de validation',
  sitting: 'Séance',
  outcome: 'Décision consignée',
  way: 'Renvoi pour correction',
  reason: 'Motif',
  copy: 'Copie',
  sent: 'Envois',
  annexes: 'Annexes',
  opinions: 'Avis',
  decidedBy: 'Décidé par',
};
