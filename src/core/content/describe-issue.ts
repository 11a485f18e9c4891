import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a field and what to do, in French. */
export interface IssueDescription {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Turns a schema's issue into words for a person who has never heard of schemas. */
export function describeIssue(issue: Issue, value: unknown): IssueDescription {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'unknown-key',
        message: `Champ inconnu : ${issue.keys.map((key) => `« ${key} »`).join(', ')}.`,
        remedy: 'Vérifiez l’orthographe du champ ou supprimez cette ligne.',
      };
    case 'invalid_type':
      return value === undefined
        ? { code: 'missing-field', message: 'Ce champ obligatoire manque.', remedy: `Ajoutez-le : il attend ${expectation(issue) ?? typeName(issue.expected)}.` }
        : { code: 'wrong-type', message: `La valeur ${show(value)} ne convient pas.`, remedy: `Écrivez ${expectation(issue) ?? typeName(issue.expected)}.` };
    case 'invalid_value':
      return {
        code: value === undefined ? 'missing-field' : 'unknown-value',
        message: value === undefined ? 'Ce champ obligatoire manque.' : `La valeur ${show(value)} n’est pas prévue.`,
        remedy: `Choisissez l’une de ces valeurs : ${issue.values.map(String).join(', ')}.`,
      };
    case 'invalid_union':
      return describeUnion(issue, value);
    case 'too_big':
      return { code: 'too-long', message: `La valeur ${show(value)} dépasse la limite.`, remedy: `Le champ attend ${custom(issue) ?? `au plus ${String(issue.maximum)}`}.` };
    case 'too_small':
      return { code: 'too-short', message: value === '' ? 'Ce champ est vide.' : `La valeur ${show(value)} est trop courte ou trop petite.`, remedy: `Le champ attend ${custom(issue) ?? `au moins ${String(issue.minimum)}`}.` };
    default:
      return { code: 'wrong-format', message: `La valeur ${show(value)} ne convient pas.`, remedy: `Le champ attend ${custom(issue) ?? 'une autre forme'}.` };
  }
}

function describeUnion(issue: Issue & { code: 'invalid_union' }, value: unknown): IssueDescription {
  if (issue.discriminator !== undefined) {
    const options = 'options' in issue && Array.isArray(issue.options) ? ` (${issue.options.join(', ')})` : '';
    return {
      code: value === undefined ? 'missing-field' : 'unknown-value',
      message: value === undefined ? 'Ce champ obligatoire manque.' : `Le genre « ${issue.discriminator} » manque ou n’est pas prévu.`,
      remedy: `Indiquez « ${issue.discriminator}: … » avec l’une des valeurs prévues${options}.`,
    };
  }
  return {
    code: value === undefined ? 'missing-field' : 'wrong-format',
    message: value === undefined ? 'Ce champ obligatoire manque.' : 'Ce champ n’a pas la forme attendue.',
    remedy: `Écrivez ${custom(issue) ?? 'une des formes prévues'}.`,
  };
}

/** Our schemas' own messages are French and begin in lower case; the library's own are English. */
function custom(issue: Issue): string | undefined {
  return /^(?:Invalid|Too|Unrecognized|Expected)/.test(issue.message) ? undefined : issue.message;
}
const expectation = custom;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined) return '(absente)';
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'un texte (entre guillemets s’il ressemble à un nombre)',
    number: 'un nombre',
    int: 'un nombre entier',
    boolean: '« true » ou « false »',
    array: 'une liste (une ligne « - … » par élément)',
    object: 'un groupe de champs',
    tuple: 'une liste de longueur fixe',
  };
  return names[expected] ?? `une valeur de type ${expected}`;
}
