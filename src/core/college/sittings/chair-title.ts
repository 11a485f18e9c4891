import type { CollegeSettings } from '../settings/college-settings.ts';
import { sayFunction, titleOf } from './function-title.ts';
import type { Mandate } from './mandate.ts';
import { functionOf } from './office-holders.ts';
import type { Room } from './presents-at-item.ts';

/** The title of who chairs from the opening on: their own, or « Bourgmestre f.f. » where they act in a chairing function. */
export function chairTitle(
  chair: Mandate,
  { sitting, settings: assembly, mandates, standIns }: Room,
  settings: CollegeSettings,
): string {
  if (functionOf(assembly, chair)?.chairs === true) return titleOf(chair, sitting, settings);
  const acted = [
    ...sitting.attendance.flatMap(({ mandate, change }) =>
      mandate === chair.id && change.kind === 'actsAs' && change.item === undefined ? [change.function] : [],
    ),
    ...standIns.flatMap(({ kind, absent, standIn }) =>
      kind === 'acting' && standIn === chair.id ? (mandates.get(absent)?.function ?? []) : [],
    ),
  ].map((held) => assembly.sittings.functions[held]);
  const chairing = acted.find((held) => held?.chairs === true);
  return chairing === undefined ? titleOf(chair, sitting, settings) : sayFunction(chairing, chair, { acting: true });
}
