import type { FeedbackStore, VerdictCount } from '../../../app/feedback/feedback-store.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aloneInMemory, type MemoryTables, removeWhere, sortBy } from './memory-tables.ts';

export function feedbackInMemory({ read, write }: UnitOfWork<MemoryTables> = aloneInMemory()): FeedbackStore {
  return {
    count: (page, month, verdict) =>
      write(async ({ verdicts }) => {
        const key = JSON.stringify([page, month, verdict]);
        const count = (verdicts.get(key)?.count ?? 0) + 1;
        verdicts.set(key, { page, month, verdict, count });
      }),
    listCounts: (fromMonth) =>
      read(async ({ verdicts }) =>
        sortBy<VerdictCount>(
          [...verdicts.values()].filter(({ month }) => month >= fromMonth),
          ({ page }) => page,
          ({ month }) => month,
          ({ verdict }) => verdict,
        ),
      ),
    keepRemark: (remark) =>
      write(async ({ remarks }) => {
        const before = remarks.get(remark.id);
        remarks.set(remark.id, { ...(before ?? remark), words: remark.words, verdict: remark.verdict });
      }),
    listRemarks: (limit) =>
      read(async ({ remarks }) =>
        sortBy(remarks.values(), ({ id }) => id)
          .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
          .slice(0, limit),
      ),
    removeRemark: (id) => write(async ({ remarks }) => remarks.delete(id)),
    removeRemarksOlder: (before) => write(async ({ remarks }) => removeWhere(remarks, ({ at }) => at < before)),
  };
}
