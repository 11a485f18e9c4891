import type { FormField } from './cms/form-types.ts';

/** A field that one control of an HTML form holds. */
export type PlainField = FormField & {
  readonly widget: 'string' | 'text' | 'boolean' | 'number' | 'datetime' | 'select';
};

/** Lists, groups, pictures and links between texts need more than one control: they stay as they are. */
export function isPlainField(field: FormField): field is PlainField {
  switch (field.widget) {
    case 'string':
    case 'text':
    case 'boolean':
    case 'number':
    case 'datetime':
      return true;
    case 'select':
      return field.multiple !== true;
    default:
      return false;
  }
}

/** What the control shows of a stored value. */
export function plainValue(field: PlainField, stored: unknown): string {
  if (field.widget === 'boolean') return stored === true ? 'oui' : '';
  return typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
}

/** What is stored of what the control sends; `undefined`: the field is left out. The schema has the last word. */
export function readPlainValue(field: PlainField, sent: string | undefined): string | number | boolean | undefined {
  const text = (sent ?? '').replaceAll('\r\n', '\n').trim();
  if (field.widget === 'boolean') return text !== '' ? true : field.required ? false : undefined;
  if (text === '') return undefined;
  if (field.widget !== 'number') return text;
  const number = Number(text.replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}
