import { z } from 'zod';
import { keysOf } from '../content/taxonomy.ts';
import type { CitizenForm } from '../forms/citizen-form.ts';
import { typedText } from '../forms/plain-text.ts';

/** Characters. */
const REMARK_LENGTH = 1_000;

/** What a visitor says of a page by one button. */
export const VERDICTS = { oui: 'Utile', non: 'Pas utile', probleme: 'Problème signalé' } as const;
export const verdictSchema = z.enum(keysOf(VERDICTS));
export type Verdict = z.infer<typeof verdictSchema>;

export const remarkSchema = z.strictObject({
  page: z.string(),
  avis: verdictSchema,
  mots: typedText('Écrivez quelques mots, ou quittez simplement cette page.', REMARK_LENGTH),
});

/** The words that may follow the button. */
export function remarkForm(verdict: Verdict): CitizenForm {
  const label = {
    oui: 'Voulez-vous ajouter un mot\u202F?',
    non: 'Que cherchiez-vous\u202F? Que manque-t-il\u202F?',
    probleme: 'Quel est le problème\u202F?',
  }[verdict];
  return {
    id: 'remarque',
    action: '/api/feedback',
    submit: 'Envoyer',
    fields: [
      {
        kind: 'text',
        name: 'mots',
        label,
        hint: 'N’écrivez ni votre nom ni rien de personnel\u00A0: ce message ne reçoit pas de réponse. Pour en recevoir une, écrivez plutôt à un service, page Contact.',
        max: REMARK_LENGTH,
        rows: 5,
      },
    ],
  };
}
