import { evolve } from '../event.ts';
import type { SettingId } from '../ids.ts';
import type { ItemAt, ItemCommon } from '../items/item.ts';
import { type ItemEvent, itemEvent } from '../items/item-event.ts';
import { settle } from '../items/settle.ts';
import { type FreshIds, takeItemId } from '../items/take-id.ts';
import type { Sitting } from '../sittings/sitting.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { listTypeFor, putOnAgenda } from './put-on-agenda.ts';

/**
 * Puts the assembly's recurring items on the agenda of a sitting that reaches a stage, each once. They belong to the
 * agenda that is made or frozen, so they are never late.
 *
 * @param sitting as the command leaves it
 * @param state where `sitting` need not be yet; with the items of its agenda
 */
export function addRecurring(
  sitting: Sitting,
  when: 'planned' | 'frozen',
  state: CollegeState,
  context: CollegeContext,
  ids: FreshIds,
): { readonly sitting: Sitting; readonly events: readonly ItemEvent[] } {
  const assembly = context.settings.assemblies.get(sitting.assembly);
  let current = sitting;
  let known = state;
  const events: ItemEvent[] = [];
  // The schema has checked the keys.
  for (const template of Object.keys(assembly?.recurring ?? {}) as SettingId[]) {
    const recurring = assembly?.recurring[template];
    if (assembly === undefined || recurring?.enabled !== true || recurring.when !== when) continue;
    if (isThere(template, current, known)) continue;
    const { when: _when, enabled: _enabled, ...texts } = recurring;
    const common: ItemCommon = {
      ...texts,
      id: takeItemId(ids),
      assembly: sitting.assembly,
      author: context.person.id,
      createdAt: context.now,
      privacy: texts.privacy ?? assembly.fields.privacyByDefault,
      origin: { kind: 'recurring', template },
    };
    const put = putOnAgenda(common, current, listTypeFor(current, assembly, { forceNormal: true }), known, context);
    const item: ItemAt<'presented'> = settle(undefined, put.item, context, put.sitting);
    const event = itemEvent(
      'recurringItemAdded',
      { item, sitting: put.sitting },
      { items: [item], sittings: [put.sitting] },
    );
    current = put.sitting;
    known = evolve(known, [event]);
    events.push(event);
  }
  return { sitting: current, events };
}

function isThere(template: SettingId, { agenda }: Sitting, { items }: CollegeState): boolean {
  return agenda.some(({ item }) => {
    const origin = items.get(item)?.origin;
    return origin?.kind === 'recurring' && origin.template === template;
  });
}
