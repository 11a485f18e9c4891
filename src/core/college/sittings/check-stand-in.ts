import { accept, type Result } from '../../shared/result.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import type { CollegeState } from '../state.ts';
import { covers, overlap } from './check-mandate.ts';
import { type MandateRefusal, refuseMandate } from './mandate-refusal.ts';
import type { StandIn } from './stand-in.ts';

type Check = Result<undefined, MandateRefusal>;

/** Whether someone may stand in for someone else: in office all the while, one at a time, proxies where they are used. */
export function checkStandIn(standIn: StandIn, state: CollegeState, settings: CollegeSettings): Check {
  const { kind, assembly: id, absent: absentId, standIn: actingId } = standIn;
  if (absentId === actingId) return refuseMandate('stand-in-of-oneself');
  if (standIn.to < standIn.from) return refuseMandate('stand-in-ends-before-it-begins');
  const assembly = settings.assemblies.get(id);
  if (assembly === undefined) return refuseMandate('mandate-assembly-unknown', { assembly: id });
  for (const named of [absentId, actingId]) {
    const mandate = state.mandates.get(named);
    if (mandate === undefined) return refuseMandate('mandate-unknown', { mandate: named });
    if (!covers(mandate, standIn)) return refuseMandate('stand-in-not-in-office', { name: mandate.name });
  }
  const nameOf = (mandate: StandIn['absent']) => state.mandates.get(mandate)?.name ?? mandate;
  const sits = (mandate: StandIn['absent']) => state.mandates.get(mandate)?.assemblies.includes(id) === true;
  if (!sits(absentId))
    return refuseMandate('absent-not-of-assembly', { name: nameOf(absentId), assembly: assembly.name });

  const others = [...state.standIns.values()].filter(
    (other) => other.id !== standIn.id && other.assembly === id && overlap(other, standIn),
  );
  const same = others.find((other) => other.absent === absentId && isActing(other) === isActing(standIn));
  if (same !== undefined)
    return refuseMandate('stand-in-overlaps', { name: nameOf(absentId), by: nameOf(same.standIn) });
  switch (kind) {
    case 'proxy':
      if (!assembly.sittings.proxies) return refuseMandate('proxies-not-used', { assembly: assembly.name });
      return sits(actingId)
        ? accept(undefined)
        : refuseMandate('proxy-not-member', { name: nameOf(actingId), assembly: assembly.name });
    case 'replacement':
      if (sits(actingId))
        return refuseMandate('replacement-is-member', { name: nameOf(actingId), assembly: assembly.name });
      return others.some((other) => other.kind === 'replacement' && other.standIn === actingId)
        ? refuseMandate('already-stands-in', { name: nameOf(actingId) })
        : accept(undefined);
    case 'acting':
      return accept(undefined);
    default:
      return unreachable(kind);
  }
}

/** A proxy and a replacement fill the same seat; acting in a function is another matter. */
function isActing({ kind }: StandIn): boolean {
  return kind === 'acting';
}
