import { z } from 'zod';
import { keysOf } from '../content/taxonomy.ts';
import type { CitizenForm } from '../forms/citizen-form.ts';
import { typedEmailSchema, typedLine } from '../forms/plain-text.ts';

export const TOPICS = {
  actualites: 'Les actualités',
  alertes: 'Les alertes (coupures, dangers, fermetures)',
  decisions: 'Les décisions du conseil et du collège',
} as const;
export const topicSchema = z.enum(keysOf(TOPICS));
export type Topic = z.infer<typeof topicSchema>;

const matterSchema = typedLine('', 80);
const streetSchema = typedLine('', 120);

/** What a subscriber wants to hear of. Without matter nor street, every decision. */
export const choicesSchema = z.strictObject({
  topics: z.array(topicSchema).min(1).max(3),
  matters: z.array(matterSchema).max(30),
  streets: z.array(streetSchema).max(10),
});
export type Choices = z.infer<typeof choicesSchema>;

const choiceFields = {
  sujets: z.array(z.enum(keysOf(TOPICS), 'Choisissez dans la liste.')).min(1, 'Choisissez au moins un sujet.'),
  matieres: z.array(matterSchema).max(30, 'Choisissez 30 matières au plus.'),
  rues: z
    .string()
    .max(1_300, 'Citez dix rues au plus.')
    .transform((text) =>
      text
        .split(/[\n,;]/)
        .map((street) => street.trim())
        .filter((street) => street !== ''),
    )
    .pipe(z.array(streetSchema).max(10, 'Citez dix rues au plus.')),
} as const;

export const subscribeSchema = z.strictObject({ courriel: typedEmailSchema, ...choiceFields });
export const changeChoicesSchema = z.strictObject(choiceFields);

export function choicesOf(sent: z.infer<typeof changeChoicesSchema>): Choices {
  const wantsDecisions = sent.sujets.includes('decisions');
  return {
    topics: keysOf(TOPICS).filter((topic) => sent.sujets.includes(topic)),
    matters: wantsDecisions ? [...new Set(sent.matieres)] : [],
    streets: wantsDecisions ? [...new Set(sent.rues)] : [],
  };
}

/** What the form shows of choices already made. */
export function valuesOf({ topics, matters, streets }: Choices) {
  return { sujets: topics, matieres: matters, rues: [streets.join('\n')] };
}

/** @param matters those of the decisions that the site shows */
export function subscribeForm(matters: readonly string[]): CitizenForm {
  return {
    id: 'abonnement',
    action: '/api/subscriptions',
    submit: 'Recevoir le courriel de confirmation',
    fields: [
      {
        kind: 'email',
        name: 'courriel',
        label: 'Votre adresse e-mail',
        hint: 'Pour ces envois, et pour rien d’autre. Chaque envoi permet de se désabonner.',
        max: 254,
        autocomplete: 'email',
      },
      ...changeChoicesForm(matters, '').fields,
    ],
  };
}

export function changeChoicesForm(matters: readonly string[], action: string): CitizenForm {
  return {
    id: 'abonnement',
    action,
    submit: 'Enregistrer mes choix',
    fields: [
      {
        kind: 'checks',
        name: 'sujets',
        label: 'Que voulez-vous recevoir\u202F?',
        options: keysOf(TOPICS).map((value) => ({ value, label: TOPICS[value] })),
      },
      ...(matters.length === 0
        ? []
        : [
            {
              kind: 'checks' as const,
              name: 'matieres',
              label: 'Décisions\u00A0: seulement ces matières',
              hint: 'Si vous ne cochez rien et ne citez aucune rue, vous recevez toutes les décisions.',
              optional: true,
              options: matters.map((matter) => ({ value: matter, label: matter })),
            },
          ]),
      {
        kind: 'text',
        name: 'rues',
        label: 'Décisions\u00A0: celles qui citent ces rues',
        hint: 'Une rue par ligne, sans le numéro.',
        optional: true,
        max: 1_300,
        rows: 3,
      },
    ],
  };
}
