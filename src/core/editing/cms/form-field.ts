import { markOf, propertiesOf, type SchemaNode, variantsOf } from '../../content/schema-node.ts';
import { joinFrench } from '../describe-change.ts';
import type { FormContext } from './form-context.ts';
import type { FormField } from './form-types.ts';
import { describeText } from './text-field.ts';

/**
 * The form's fields for a group of a schema. A form can't show one form of a group or another: it shows the fields
 * of all, and says which are for which (`fitForm` takes out the others).
 *
 * @param isOptional whether the group itself may be left out: then none of its fields is required, since a form
 *   asks for the required fields of a group that nobody fills
 */
export function formFields(group: SchemaNode, context: FormContext, isOptional = false): readonly FormField[] {
  const variants = variantsOf(group);
  const mark = markOf(variants);
  return [...propertiesOf(group)].map(([name, nodes]) => {
    const forms = variants.filter((form) => form.properties?.[name] !== undefined);
    const isShared = forms.length === variants.length;
    const isRequired = (variants.length === 0 ? [group] : forms).every((form) => form.required?.includes(name));
    const required = isRequired && isShared && !isOptional;
    if (name === mark) return markField(name, nodes, required);
    const only = isShared || mark === undefined ? [] : forms.map((form) => form.properties?.[mark]?.choice ?? '');
    return formField(name, pickNode(nodes), required, context, only);
  });
}

/** A single field. @param only what the marks are called of the forms that have it, when not all have it */
export function formField(
  name: string,
  node: SchemaNode,
  required: boolean,
  context: FormContext,
  only: readonly string[] = [],
): FormField {
  const hint = [
    node.description,
    hintOfForm(node),
    only.length === 0 ? undefined : `Seulement pour\u00A0: ${joinFrench(only)}.`,
  ]
    .filter((words) => words !== undefined)
    .join(' ');
  const base = { name, label: node.title ?? name, required, ...(hint === '' ? {} : { hint }) };

  if (node.reference !== undefined) return relationField(base, node);
  if (node.enum !== undefined) return { ...base, widget: 'select', options: optionsOf(node) };
  if (variantsOf(node).length > 0 || node.type === 'object')
    return { ...base, widget: 'object', collapsed: !required, fields: formFields(node, context, !required) };
  switch (node.type) {
    case 'array':
      return listField(base, node, context);
    case 'boolean':
      // An unticked box says no: asking for it would ask for a click that changes nothing.
      return { ...base, required: false, widget: 'boolean', ...(required ? { default: false } : {}) };
    case 'integer':
    case 'number':
      return numberField(base, node);
    case 'string':
      return describeText(base, node, context);
    default:
      throw new Error(`Aucun champ de formulaire pour « ${name} » (${node.type}).`);
  }
}

type Base = Pick<FormField, 'name' | 'label' | 'required' | 'hint'>;

function markField(name: string, nodes: readonly SchemaNode[], required: boolean): FormField {
  const options = nodes.map((node) => ({ label: node.choice ?? String(node.const), value: String(node.const) }));
  return { name, label: nodes[0]?.title ?? name, required, widget: 'select', options };
}

/** Where forms of a group give one name to a day and to a moment, the form asks for a moment; `fitForm` keeps its day. */
function pickNode(nodes: readonly SchemaNode[]): SchemaNode {
  const [first = {}] = nodes;
  const moment = nodes.find((node) => node.format === 'date-time');
  if (moment === undefined || first.format !== 'date') return first;
  return {
    ...moment,
    ...(first.title === undefined ? {} : { title: first.title }),
    description: 'Pour des journées entières, l’heure ne compte pas.',
  };
}

function listField(base: Base, node: SchemaNode, context: FormContext): FormField {
  const { items = {} } = node;
  const limits = limitsOf(node.minItems, node.maxItems);
  if (items.enum !== undefined) {
    const { max: _, ...min } = limits;
    return { ...base, widget: 'select', multiple: true, options: optionsOf(items), ...min };
  }
  const label_singular = items.title ?? base.label;
  const list = { ...base, widget: 'list', label_singular, collapsed: false, ...limits } as const;
  if (items.type !== 'object' && variantsOf(items).length === 0)
    return { ...list, field: formField('item', { ...items, title: label_singular }, true, context) };
  const fields = formFields(items, context);
  const named = fields.find(({ widget }) => widget === 'string');
  return {
    ...list,
    fields,
    minimize_collapsed: true,
    ...(named === undefined ? {} : { summary: `{{fields.${named.name}}}` }),
  };
}

function relationField(base: Base, node: SchemaNode): FormField {
  return {
    ...base,
    widget: 'relation',
    collection: node.reference ?? '',
    value_field: '{{slug}}',
    search_fields: ['title'],
    display_fields: ['title'],
    options_length: 500,
    ...(node.type === 'array' ? { multiple: true, ...limitsOf(node.minItems, node.maxItems) } : {}),
  };
}

function numberField(base: Base, node: SchemaNode): FormField {
  const isWhole = node.type === 'integer';
  const above = node.exclusiveMinimum === undefined ? node.minimum : node.exclusiveMinimum + (isWhole ? 1 : 0);
  const limits = limitsOf(above, node.maximum);
  const isPosition = node.minimum !== undefined && node.maximum !== undefined;
  return {
    ...base,
    widget: 'number',
    value_type: isWhole ? 'int' : 'float',
    step: isWhole ? 1 : isPosition ? 0.000001 : 0.01,
    ...limits,
  };
}

/** The limits of every integer are no limits of ours. */
function limitsOf(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return {
    ...(min === undefined || min <= Number.MIN_SAFE_INTEGER ? {} : { min }),
    ...(max === undefined || max >= Number.MAX_SAFE_INTEGER ? {} : { max }),
  };
}

function optionsOf(node: SchemaNode): { label: string; value: string }[] {
  return (node.enum ?? []).map((value) => ({ label: capitalised(node.labels?.[value] ?? value), value }));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hintOfForm(node: SchemaNode): string | undefined {
  return node.widget === 'image'
    ? 'Décrivez l’image, ou cochez «\u202FImage décorative\u202F» si elle n’apprend rien.'
    : undefined;
}
