import type { SittingId } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { mayAct } from '../../core/college/rights/decide-right.ts';
import { composeMinutes, type MinutesContent } from '../../core/college/sittings/minutes-content.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { CollegeWork } from './college-work.ts';
import { logConfidential } from './log-access.ts';
import { openSitting, type SittingReadRefusal } from './open-sitting.ts';

/**
 * What the minutes of a sitting say, without the items whose decision the person may not read; confidential matter is
 * logged first. Only who may read all of them reads the minutes that were closed and signed.
 */
export async function readMinutes(
  work: CollegeWork,
  person: CollegePerson,
  id: SittingId,
): Promise<Result<{ readonly minutes: MinutesContent; readonly isWhole: boolean }, SittingReadRefusal>> {
  const opened = await openSitting(work, person, id);
  if (!opened.ok) return opened;
  const { sitting, visible, assembly, state, context } = opened.value;
  const readable = sitting.agenda
    .flatMap(({ item }) => state.items.get(item) ?? [])
    .filter((item) => mayAct('item.viewDecision', { item, sitting }, context).ok);
  const minutes = composeMinutes(
    { sitting: visible, assembly },
    // Ties are told by the whole chain of an item: only the items of the agenda are narrowed.
    { ...state, items: withoutOthers(opened.value.state.items, sitting.agenda, readable) },
    context,
  );
  const shown = readable.map((item) => ({ action: 'item.viewDecision' as const, subject: { item, sitting } }));
  await logConfidential(work.ports, context, { kind: 'minutes', id }, shown);
  return accept({ minutes, isWhole: readable.length === sitting.agenda.length });
}

function withoutOthers<Id extends string, Held extends { readonly id: Id }>(
  items: ReadonlyMap<Id, Held>,
  agenda: readonly { readonly item: Id }[],
  readable: readonly Held[],
): ReadonlyMap<Id, Held> {
  const kept = new Set(readable.map(({ id }) => id));
  const hidden = new Set(agenda.map(({ item }) => item).filter((id) => !kept.has(id)));
  return new Map([...items].filter(([id]) => !hidden.has(id)));
}
