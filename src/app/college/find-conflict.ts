import type { CollegeCommand } from '../../core/college/decide.ts';
import type { ItemId } from '../../core/college/ids.ts';
import { findEditConflicts } from '../../core/college/items/edit-conflicts.ts';
import type { WrittenField } from '../../core/college/items/item-command.ts';
import { recordPath } from '../../core/college/records/record-path.ts';
import type { CollegeState } from '../../core/college/state.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import type { CollegePorts } from './college-ports.ts';
import { readRecords } from './read-records.ts';

/** Somebody else has written the same fields since the author read them. Nothing is changed, nothing is lost. */
export interface EditConflict {
  readonly code: 'edit-conflict';
  readonly item: ItemId;
  readonly fields: readonly WrittenField[];
  readonly changedBy: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** @param base the commit at which the author read the item */
export async function findConflict(
  ports: Pick<CollegePorts, 'records' | 'onBadRecord'>,
  state: CollegeState,
  { area, command }: CollegeCommand,
  base: CommitId,
  head: CommitId | undefined,
): Promise<EditConflict | undefined> {
  if (area !== 'item' || command.kind !== 'edit' || head === undefined || base === head) return undefined;
  const current = state.items.get(command.item);
  const [seen] = await readRecords(ports, base, [{ kind: 'item', id: command.item }]);
  if (current === undefined || seen?.held.kind !== 'item') return undefined;
  const fields = findEditConflicts(seen.held.record, current, command.changes);
  if (fields.length === 0) return undefined;
  const path = recordPath({ kind: 'item', id: command.item });
  const { entries } = await ports.records.history({ from: head, path, of: 'saves', limit: 1 });
  const [last] = entries;
  return {
    code: 'edit-conflict',
    item: command.item,
    fields,
    changedBy: last?.author.name ?? '',
    changedAt: last?.at ?? '',
  };
}
