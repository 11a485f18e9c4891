import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** What is wrong with a field and what to do, in French. */
export interface IssueDescription {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Turns a schema's issue into words for a person who has never heard of schemas. Unknown fields
 * are described by `describeUnknownField`, unions split beforehand by `splitIssues`.
 *
 * @param issue from a parse whose default messages are empty: a message is one of our schemas' own,
 *   which completes « Le champ attend … »
 */
export function describeIssue(issue: Issue, value: unknown): IssueDescription {
  const key = issue.path.at(-1);
  const name =
    typeof key === 'number'
      ? `L’élément ${key + 1} de la liste « ${listName(issue.path)} »`
      : `Le champ « ${String(key ?? '')} »`;
  if (value === undefined && issue.path.length > 0) {
    return {
      code: 'missing-field',
      message: `${name}, obligatoire, manque.`,
      remedy: `Ajoutez-le : il attend ${expected(issue)}.`,
    };
  }
  const remedy = `Écrivez ${expected(issue)}.`;
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return {
      code: 'wrong-type',
      message: `${show(value)} n’est pas un champ.`,
      remedy: 'Écrivez un champ par ligne : « nom: valeur ».',
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      if (isDate(expected(issue))) return describeDate(value, remedy);
      return { code: 'wrong-type', message: `${name} ne peut pas valoir ${show(value)}.`, remedy };
    case 'invalid_value':
      return { code: 'unknown-value', message: `${name} ne peut pas valoir ${show(value)}.`, remedy };
    case 'invalid_union':
      if (issue.discriminator !== undefined)
        return { code: 'unknown-value', message: `${name} ne peut pas valoir ${show(value)}.`, remedy };
      if (isPicture(value))
        return {
          code: 'missing-alt',
          message: `L’image « ${value.src} » n’a pas de description.`,
          remedy: 'Ajoutez « alt: » avec ce qu’elle montre, ou « decorative: true » si elle ne fait que décorer.',
        };
      return { code: 'wrong-format', message: `${name} n’a pas la forme attendue.`, remedy };
    case 'too_big':
      return { code: 'too-long', message: `${name} dépasse la limite : ${show(value)}.`, remedy };
    case 'too_small':
      return {
        code: 'too-short',
        message:
          value === '' || (Array.isArray(value) && value.length === 0)
            ? `${name} est vide.`
            : `${name} n’atteint pas le minimum : ${show(value)}.`,
        remedy,
      };
    case 'invalid_format':
      return issue.format === 'date' || issue.format === 'datetime'
        ? describeDate(value, remedy)
        : { code: 'wrong-format', message: `${name} ne peut pas valoir ${show(value)}.`, remedy };
    default:
      return {
        code: 'wrong-format',
        message: issue.path.length === 0 ? 'Ces champs se contredisent.' : `${name} ne convient pas : ${show(value)}.`,
        remedy,
      };
  }
}

function describeDate(value: unknown, remedy: string): IssueDescription {
  const exists = typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value);
  return {
    code: 'wrong-date',
    message: exists ? `La date ${show(value)} n’est pas écrite comme il faut.` : `La date ${show(value)} n’existe pas.`,
    remedy,
  };
}

function isDate(expectation: string): boolean {
  return expectation.startsWith('une date');
}

function isPicture(value: unknown): value is { src: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'src' in value &&
    typeof value.src === 'string' &&
    value.src.startsWith('media/') &&
    !('alt' in value) &&
    !('decorative' in value)
  );
}

function listName(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

function expected(issue: Issue): string {
  if (issue.message !== '') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? 'une valeur d’un autre genre';
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : 'l’une des formes prévues';
    case 'too_big':
      return `${issue.inclusive === false ? 'moins de' : 'au plus'} ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'plus de' : 'au moins'} ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return FORMAT_NAMES[issue.format] ?? 'une valeur d’une autre forme';
    case 'not_multiple_of':
      return `un multiple de ${String(issue.divisor)}`;
    default:
      return 'une valeur d’une autre forme';
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? `« ${String(values[0])} »` : `l’une de ces valeurs : ${values.map(String).join(', ')}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' caractère(s)';
  return origin === 'array' ? ' élément(s)' : '';
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'un texte (entre guillemets s’il ressemble à un nombre)',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: '« true » (oui) ou « false » (non)',
  array: 'une liste (une ligne « - … » par élément)',
  object: 'un groupe de champs, chacun sur sa ligne',
  tuple: 'une liste de longueur fixe',
};

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  url: 'une adresse complète comme « https://www.exemple.be »',
  email: 'une adresse de courriel comme « population@exemple.be »',
};
