import type { z } from 'zod';
import { fieldPath } from '../content/parse-yaml.ts';
import type { Problem } from '../content/problem.ts';
import { quote } from './describe-change.ts';
import { fieldLabel } from './field-label.ts';

/** A problem in the words of a form: its reader sees labels, and neither a file nor its lines. */
export interface FormProblem {
  readonly severity: Problem['severity'];
  /** Path of the field, `files.0.src`; undefined for the text itself. */
  readonly field: string | undefined;
  /** « Documents, 1er élément, Titre du document » */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** Tells a problem of a file to someone who has only seen its form. */
export function tellInForm(problem: Problem, schema: z.ZodType): FormProblem {
  const { severity, field, code } = problem;
  const path = field === undefined || field === '' ? [] : fieldPath(field);
  const words = WORDS[code]?.() ?? { message: problem.message, remedy: problem.remedy };
  return {
    severity,
    field: path.length === 0 ? undefined : field,
    place: placeOf(path, schema, problem.line),
    message: spaced(inLabels(words.message, path, schema)),
    remedy: spaced(inLabels(words.remedy, path, schema)),
  };
}

/** Problems whose remedy speaks of the file rather than of the form. */
const WORDS: Readonly<Record<string, () => Pick<Problem, 'message' | 'remedy'>>> = {
  'missing-field': () => ({
    message: 'Ce champ obligatoire est vide.',
    remedy: 'Remplissez-le.',
  }),
  'missing-alt': () => ({
    message: 'Cette image n’a pas de description.',
    remedy: 'Dites ce qu’elle montre, ou déclarez-la décorative si elle n’apprend rien.',
  }),
  'unknown-key': () => ({
    message: 'Ce champ n’existe pas dans ce formulaire.',
    remedy: 'Rechargez la page ; si le message revient, prévenez la personne qui gère le site.',
  }),
  'yaml-empty': () => ({ message: 'Aucun champ n’est rempli.', remedy: 'Remplissez les champs obligatoires.' }),
};

function placeOf(path: readonly PropertyKey[], schema: z.ZodType, line: number | undefined): string {
  if (path.length === 0) return line === undefined ? 'Tout le texte' : 'Texte';
  return path
    .map((key, index) =>
      typeof key === 'number'
        ? `${key + 1}${key === 0 ? 'er' : 'e'} élément`
        : fieldLabel(schema, path.slice(0, index + 1)),
    )
    .join(', ');
}

/** The names of fields, between quotation marks, become the labels that people see. */
function inLabels(words: string, path: readonly PropertyKey[], schema: z.ZodType): string {
  return words.replace(/«[ \u202F]([A-Za-z]+)[ \u202F]»/g, (found, name: string) => {
    for (let length = path.length; length > 0; length -= 1) {
      const label = fieldLabel(schema, [...path.slice(0, length - 1), name]);
      if (label !== name) return quote(label);
    }
    return found;
  });
}

/** The spaces of French typography, where a sentence has plain ones. */
function spaced(words: string): string {
  return words.replace(/ (?=[;!?»])|(?<=«) /g, '\u202F').replace(/ (?=:(?:\s|$))/g, '\u00A0');
}
