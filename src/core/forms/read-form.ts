import type { z } from 'zod';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CitizenForm, type FormProblem, type FormValues, TICKET, TRAP } from './citizen-form.ts';
import { spamSigns } from './spam-signs.ts';

export interface FormProblems {
  readonly code: 'form-problems';
  readonly problems: readonly FormProblem[];
}

/**
 * Reads what was sent: every problem at once, each by its field.
 *
 * @param schema a strict object; the messages of its issues are sentences for the person
 * @param hidden names sent along that the schema knows
 */
export function readForm<Schema extends z.ZodType>(
  form: CitizenForm,
  schema: Schema,
  values: FormValues,
  hidden: readonly string[] = [],
): Result<z.output<Schema>, FormProblems> {
  const known = new Set([...form.fields.map(({ name }) => name), ...hidden, TRAP, TICKET]);
  if (Object.keys(values).some((name) => !known.has(name))) return refuse(malformed());
  const raw: Record<string, unknown> = {};
  for (const name of hidden) raw[name] = values[name]?.[0];
  for (const { name, kind } of form.fields) {
    const list = values[name] ?? [];
    if (kind === 'checks') raw[name] = list;
    else if (list.length > 1) return refuse(malformed());
    // Browsers send the lines of a text with CR LF.
    else raw[name] = (list[0] ?? '').replaceAll('\r\n', '\n');
  }
  const problems: FormProblem[] = [];
  if ((values[TRAP]?.[0] ?? '') !== '') problems.push({ name: TRAP, message: TRAPPED });
  const read = schema.safeParse(raw);
  for (const { path, message } of read.error?.issues ?? []) {
    const name = String(path[0] ?? '');
    if (!problems.some((problem) => problem.name === name))
      problems.push(name === '' ? { message } : { name, message });
  }
  for (const { name, kind } of form.fields) {
    const sign = kind === 'text' || kind === 'line' ? spamSigns(values[name]?.[0] ?? '') : undefined;
    if (sign !== undefined && !problems.some((problem) => problem.name === name))
      problems.push({ name, message: sign });
  }
  return read.success && problems.length === 0 ? accept(read.data) : refuse({ code: 'form-problems', problems });
}

function malformed(): FormProblems {
  return {
    code: 'form-problems',
    problems: [{ message: 'L’envoi contient des champs inattendus. Rouvrez la page du formulaire, puis recommencez.' }],
  };
}

const TRAPPED =
  'Ce champ sert à reconnaître les robots\u00A0: videz-le, puis envoyez de nouveau. Rien de ce que vous avez écrit n’est perdu.';
