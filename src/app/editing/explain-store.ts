import { unreachable } from '../../core/shared/unreachable.ts';
import type { ChangeRefusal, PublishRefusal } from '../content-store.ts';
import type { EditingRefusal, EntryName } from './editing-refusal.ts';

/** A refusal of the store, with the entry whose versions can be compared. */
export function explainStore(refusal: ChangeRefusal | PublishRefusal, entry: EntryName | undefined): EditingRefusal {
  switch (refusal.code) {
    case 'stale':
    case 'conflict':
      return { code: refusal.code, paths: refusal.paths, entry };
    case 'draft-moved':
      return { code: 'draft-moved' };
    case 'blocked':
      return refusal;
    default:
      return unreachable(refusal);
  }
}
