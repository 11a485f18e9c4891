import { accept, type Result } from '../../shared/result.ts';
import type { CollegeRefusal } from '../refusal.ts';
import { mayAct } from '../rights/decide-right.ts';
import type { CollegeContext, CollegeState } from '../state.ts';
import { checkFields } from './check-fields.ts';
import type { ItemAt } from './item.ts';
import type { ItemChanges, ItemCommandOf } from './item-command.ts';
import { type ItemEvent, itemEvent } from './item-event.ts';
import { refuseItem } from './item-refusal.ts';
import { settle } from './settle.ts';
import { takeItemId } from './take-id.ts';
import { fieldsBetween, writeFields } from './write-fields.ts';

type Decided = Result<readonly ItemEvent[], CollegeRefusal>;

/** A draft, written from nothing. */
export function decideCreation(
  state: CollegeState,
  { assembly, fields }: ItemCommandOf<'create'>,
  context: CollegeContext,
): Decided {
  return create(state, assembly, fields, undefined, context);
}

/** A draft, with the texts of a template of the assembly. */
export function decideCreationFromTemplate(
  state: CollegeState,
  { assembly, template: id, proposingService }: ItemCommandOf<'createFromTemplate'>,
  context: CollegeContext,
): Decided {
  const template = context.settings.assemblies.get(assembly)?.templates[id];
  if (template === undefined) return refuseItem('template-unknown', { template: id });
  const { folder: _folder, services, ...texts } = template;
  if (services?.includes(proposingService) === false) {
    return refuseItem('template-of-other-services', { template: template.title });
  }
  return create(state, assembly, { ...texts, proposingService }, { kind: 'template', template: id }, context);
}

function create(
  state: CollegeState,
  assembly: ItemAt<'draft'>['assembly'],
  fields: ItemCommandOf<'create'>['fields'],
  origin: ItemAt<'draft'>['origin'],
  context: CollegeContext,
): Decided {
  const settings = context.settings.assemblies.get(assembly);
  if (settings === undefined) return refuseItem('choice-unknown', { field: 'assembly', value: assembly });
  const empty: ItemAt<'draft'> = {
    id: takeItemId(context.newIds.values()),
    assembly,
    title: fields.title,
    proposingService: fields.proposingService,
    author: context.person.id,
    createdAt: context.now,
    privacy: settings.fields.privacyByDefault,
    ...(origin === undefined ? {} : { origin }),
    stage: 'draft',
  };
  const changes: ItemChanges = fields;
  const item = writeFields(empty, changes);
  const allowed = mayAct('item.create', { assembly, item }, context);
  if (!allowed.ok) return allowed;
  const written = fieldsBetween(empty, item, changes);
  const checked = checkFields([...written, 'proposingService'], item, settings, state, context);
  if (!checked.ok) return checked;
  const draft = settle(undefined, item, context);
  return accept([itemEvent('itemCreated', { item: draft }, { items: [draft] })]);
}
