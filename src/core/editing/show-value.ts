import { type CalendarDay, calendarDaySchema, localDateTimeSchema } from '../calendar/calendar-day.ts';
import { formatDay } from '../calendar/french-day.ts';
import { markOf, propertiesOf, type SchemaNode, variantsOf } from '../content/schema-node.ts';
import { isRecord } from '../shared/is-record.ts';

/**
 * A field's value as a person reads it: « 3 mars 2026 », « Oui », « Culture et loisirs »; a list has an item a line,
 * a group a field a line, each inner level moved in by two spaces. Empty when there is none.
 */
export function showValue(node: SchemaNode, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return showText(node, value);
  if (Array.isArray(value)) return value.map((item) => `- ${moveIn(showValue(node.items ?? {}, item))}`).join('\n');
  return isRecord(value) ? showGroup(node, value) : '';
}

function showGroup(node: SchemaNode, value: Readonly<Record<string, unknown>>): string {
  const mark = markOf(variantsOf(node));
  const known = propertiesOf(node);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => {
      const forms = known.get(key) ?? [];
      const form = key === mark ? forms.find((candidate) => candidate.const === inner) : forms[0];
      const shown = showValue(form ?? {}, inner);
      return `${form?.title ?? key}\u00A0:${shown.includes('\n') ? `\n  ${moveIn(shown)}` : ` ${shown}`}`;
    })
    .join('\n');
}

function showText(node: SchemaNode, text: string): string {
  const label = node.labels?.[text] ?? node.choice;
  if (label !== undefined) return label;
  if (node.format === 'date' || node.format === 'date-time') {
    const day = calendarDaySchema.safeParse(text.slice(0, 10));
    if (!day.success) return text;
    const time = localDateTimeSchema.safeParse(text).success ? text.slice(11).replace(':', '\u00A0h\u00A0') : '';
    return time === '' ? showDay(day.data) : `${showDay(day.data)} à ${time}`;
  }
  return text.trimEnd();
}

function showDay(day: CalendarDay): string {
  return formatDay(day);
}

function moveIn(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
