import { type CitizenForm, type FormField, type FormProblem, type FormValues, TICKET, TRAP } from './citizen-form.ts';
import { escapeHtml } from './escape-html.ts';

/** A form in one moment: what is typed already, what must be corrected. */
export interface FormState {
  readonly values?: FormValues;
  readonly problems?: readonly FormProblem[];
  readonly ticket?: string;
  /** Sent along, not shown. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/**
 * The HTML of a form, problems told above it and beside their fields. Browsers do not check it themselves: their
 * bubbles speak the browser's language and leave before one has read them.
 */
export function writeForm(
  form: CitizenForm,
  { values = {}, problems = [], ticket, hidden = {} }: FormState = {},
): string {
  const own = (name: string) => problems.find((problem) => problem.name === name)?.message;
  const trapped = own(TRAP);
  return [
    writeSummary(form, problems),
    `<form class="form" method="post" action="${escapeHtml(form.action)}" novalidate>`,
    ...form.fields.map((field) => writeField(form.id, field, values[field.name] ?? [], own(field.name))),
    writeTrap(form.id, values[TRAP]?.[0] ?? '', trapped),
    ...Object.entries(hidden).map(([name, value]) => hiddenInput(name, value)),
    ticket === undefined ? '' : hiddenInput(TICKET, ticket),
    `<p><button class="button" type="submit">${escapeHtml(form.submit)}</button></p>`,
    '</form>',
  ].join('');
}

/** Values carried to the next step without being shown. */
export function writeHiddenValues(values: FormValues): string {
  return Object.entries(values)
    .flatMap(([name, list]) => list.map((value) => hiddenInput(name, value)))
    .join('');
}

function writeSummary({ id, fields }: CitizenForm, problems: readonly FormProblem[]): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ name, message }) => {
    const text = escapeHtml(message);
    const field = name === TRAP || fields.some((one) => one.name === name);
    return `<li>${field ? `<a href="#${id}-${name}">${text}</a>` : text}</li>`;
  });
  return `<div class="form-problems" role="alert"><h2 class="side">À corriger</h2><ul>${items.join('')}</ul></div>`;
}

function writeField(id: string, field: FormField, values: readonly string[], problem: string | undefined): string {
  const own = `${id}-${field.name}`;
  const optional = field.optional ? ' <span class="soft">(facultatif)</span>' : '';
  const label = `${escapeHtml(field.label)}${optional}`;
  const hint = field.hint === undefined ? '' : `<p class="soft small" id="${own}-aide">${escapeHtml(field.hint)}</p>`;
  const told = problem === undefined ? '' : `<p class="form-problem" id="${own}-probleme">${escapeHtml(problem)}</p>`;
  const described = describedBy(own, hint !== '', told !== '');
  const faulty = problem === undefined ? '' : ' form-faulty';
  if (field.kind === 'checks') {
    // The link of the summary leads to the group.
    return `<fieldset class="form-field${faulty}" id="${own}" tabindex="-1"${described}><legend>${label}</legend>${hint}${told}${field.options
      .map(({ value, label: text }, index) => {
        const checked = values.includes(value) ? ' checked' : '';
        return `<label class="form-check"><input type="checkbox" name="${field.name}" value="${escapeHtml(value)}" id="${own}-${index + 1}"${checked}> <span>${escapeHtml(text)}</span></label>`;
      })
      .join('')}</fieldset>`;
  }
  const [value = ''] = values;
  const state = `${described}${field.optional ? '' : ' required'}${problem === undefined ? '' : ' aria-invalid="true"'}`;
  return `<div class="form-field${faulty}"><label for="${own}">${label}</label>${hint}${told}${writeControl(field, own, value, state)}</div>`;
}

function writeControl(field: Exclude<FormField, { kind: 'checks' }>, id: string, value: string, state: string): string {
  const common = `class="field" id="${id}" name="${field.name}"${state}`;
  switch (field.kind) {
    case 'line':
    case 'email': {
      const autocomplete = field.autocomplete === undefined ? '' : ` autocomplete="${field.autocomplete}"`;
      const type = field.kind === 'email' ? 'email' : 'text';
      return `<input ${common} type="${type}" maxlength="${field.max}"${autocomplete} value="${escapeHtml(value)}">`;
    }
    case 'text':
      // A line break right after the tag is not part of the text.
      return `<textarea ${common} rows="${field.rows}" maxlength="${field.max}">\n${escapeHtml(value)}</textarea>`;
    case 'choice':
      return `<select ${common}>${field.options
        .map(({ value: key, label }) => {
          const selected = key === value ? ' selected' : '';
          return `<option value="${escapeHtml(key)}"${selected}>${escapeHtml(label)}</option>`;
        })
        .join('')}</select>`;
  }
}

/** Shown, with its reason, to a person who filled it by mistake. */
function writeTrap(id: string, value: string, problem: string | undefined): string {
  const own = `${id}-${TRAP}`;
  const told = problem === undefined ? '' : `<p class="form-problem" id="${own}-probleme">${escapeHtml(problem)}</p>`;
  const hidden = problem === undefined ? ' form-trap' : ' form-faulty';
  const control = `<input class="field" id="${own}" name="${TRAP}" autocomplete="off"${problem === undefined ? ' tabindex="-1"' : ''}${describedBy(own, false, told !== '')} value="${escapeHtml(value)}">`;
  return `<div class="form-field${hidden}"><label for="${own}">Laissez ce champ vide</label>${told}${control}</div>`;
}

function describedBy(id: string, hint: boolean, problem: boolean): string {
  const ids = [...(hint ? [`${id}-aide`] : []), ...(problem ? [`${id}-probleme`] : [])];
  return ids.length === 0 ? '' : ` aria-describedby="${ids.join(' ')}"`;
}

function hiddenInput(name: string, value: string): string {
  return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
}
