import type { SettingId } from '../ids.ts';
import type { Item, ItemAt, ItemCommon } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { insertLine } from './insert-line.ts';

/** An item on the agenda of its assembly's sitting, at the place that the insertion rules give it. */
export function putOnAgenda(
  item: ItemCommon,
  sitting: Sitting,
  listType: SettingId,
  state: CollegeState,
  { settings, people, now }: CollegeContext,
): { readonly item: ItemAt<'presented'>; readonly sitting: Sitting } {
  const assembly = settings.assemblies.get(item.assembly);
  if (assembly === undefined) throw new Error(`La commune n’a pas d’assemblée « ${item.assembly} ».`);
  const presented: ItemAt<'presented'> = {
    ...item,
    stage: 'presented',
    sitting: sitting.id,
    listType,
    presentedAt: now,
  };
  const context = { assembly, services: settings.services, people };
  const agenda = insertLine(sitting.agenda, presented, state.items, context);
  return { item: presented, sitting: { ...sitting, agenda: [...agenda] } };
}

/**
 * The list type of an item that is put on an agenda: late once it is frozen, normal before or when forced.
 *
 * @throws when the assembly has no normal list type, which the settings' checks refuse
 */
export function listTypeFor(
  sitting: Sitting,
  assembly: AssemblySettings,
  { forceNormal = false }: { readonly forceNormal?: boolean | undefined } = {},
): SettingId {
  const isLate = sitting.stage !== 'planned' && assembly.sittings.freezes && !forceNormal;
  const listType = (isLate ? firstOfKind(assembly, 'late') : undefined) ?? firstOfKind(assembly, 'normal');
  if (listType === undefined) throw new Error(`« ${assembly.name} » n’a pas de type de liste normal.`);
  return listType;
}

/** Whether an item arrived after the freeze. */
export function isLate(item: Item, { listTypes }: AssemblySettings): boolean {
  return 'listType' in item && listTypes[item.listType]?.kind === 'late';
}

function firstOfKind({ listTypes }: AssemblySettings, kind: 'normal' | 'late'): SettingId | undefined {
  // The schema has checked the keys.
  return (Object.keys(listTypes) as SettingId[]).find((id) => listTypes[id]?.kind === kind);
}
