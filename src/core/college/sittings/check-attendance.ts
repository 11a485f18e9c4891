import { dayOf } from '../../calendar/calendar-day.ts';
import { accept, type Result } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { ItemId, MandateId } from '../ids.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import type { AttendanceCheck } from './attendance-check.ts';
import { checkCall } from './call-councillor.ts';
import type { Mandate } from './mandate.ts';
import { isInOffice, membersOn } from './office-holders.ts';
import type { AttendanceEntry, Sitting } from './sitting.ts';
import { refuseSitting, type SittingRefusal } from './sitting-refusal.ts';

/** Whether an entry makes sense: mandates in office, items of the agenda, proxies where they are allowed. */
export function checkAttendance(
  { mandate: id, change }: Pick<AttendanceEntry, 'mandate' | 'change'>,
  sitting: Sitting,
  state: CollegeState,
  context: CollegeContext,
): AttendanceCheck {
  const assembly = context.settings.assemblies.get(sitting.assembly);
  if (assembly === undefined) return refuseSitting('assembly-unknown', { assembly: sitting.assembly });
  const who = inOffice(id, sitting, state);
  if (!who.ok) return who;
  const members = membersOn(
    state.mandates.values(),
    { assembly: sitting.assembly, settings: assembly },
    dayOf(sitting.at),
  );
  switch (change.kind) {
    case 'present':
    case 'excused':
    case 'absent':
      return accept(undefined);
    case 'arrives':
    case 'leaves':
      return onAgenda(change.item, sitting);
    case 'represented':
      return checkProxy(id, change.by, members, assembly);
    case 'replaced': {
      if (change.by === id) return refuseSitting('stand-in-for-oneself');
      const by = inOffice(change.by, sitting, state);
      if (!by.ok) return by;
      if (!isAmong(members, id)) return refuseSitting('not-of-assembly', { name: who.value.name });
      return isAmong(members, change.by)
        ? refuseSitting('replacement-already-sits', { name: by.value.name })
        : accept(undefined);
    }
    case 'actsAs':
      if (assembly.sittings.functions[change.function] === undefined)
        return refuseSitting('function-unknown', { function: change.function });
      return change.item === undefined ? accept(undefined) : onAgenda(change.item, sitting);
    case 'called': {
      const listed = onAgenda(change.item, sitting);
      return listed.ok ? checkCall(who.value, change.item, sitting, state, context) : listed;
    }
    default:
      return unreachable(change);
  }
}

function checkProxy(
  id: MandateId,
  by: MandateId,
  members: readonly Mandate[],
  { name, sittings }: AssemblySettings,
): AttendanceCheck {
  if (!sittings.proxies) return refuseSitting('proxies-not-allowed', { assembly: name });
  if (by === id) return refuseSitting('stand-in-for-oneself');
  if (!isAmong(members, id)) return refuseSitting('not-of-assembly', { name: id });
  return isAmong(members, by) ? accept(undefined) : refuseSitting('proxy-holder-not-member');
}

function inOffice(
  id: MandateId,
  { at }: Pick<Sitting, 'at'>,
  { mandates }: Pick<CollegeState, 'mandates'>,
): Result<Mandate, SittingRefusal> {
  const mandate = mandates.get(id);
  if (mandate === undefined) return refuseSitting('attendee-unknown', { mandate: id });
  return isInOffice(mandate, dayOf(at))
    ? accept(mandate)
    : refuseSitting('attendee-not-in-office', { name: mandate.name });
}

function onAgenda(item: ItemId, { agenda }: Pick<Sitting, 'agenda'>): AttendanceCheck {
  return agenda.some((line) => line.item === item) ? accept(undefined) : refuseSitting('item-not-on-agenda');
}

function isAmong(mandates: readonly Mandate[], id: MandateId): boolean {
  return mandates.some((mandate) => mandate.id === id);
}
