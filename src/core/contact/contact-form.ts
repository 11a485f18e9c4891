import { z } from 'zod';
import type { CitizenForm } from '../forms/citizen-form.ts';
import { typedEmailSchema, typedLine, typedText } from '../forms/plain-text.ts';
import type { Recipient } from './recipients.ts';

/** What someone writes to a service. */
export type ContactMessage = z.infer<ReturnType<typeof contactSchema>>;

/** @param recipients those that the commune has today: a service that is gone gets no message */
export function contactSchema(recipients: readonly Recipient[]) {
  return z.strictObject({
    service: z
      .string()
      .refine((id) => recipients.some((recipient) => recipient.id === id), 'Choisissez un service de la liste.'),
    nom: typedLine('Donnez votre nom.', 100),
    courriel: typedEmailSchema,
    message: typedText('Écrivez votre message.', MESSAGE_LENGTH),
  });
}

/** @param recipients one at least */
export function contactForm(recipients: readonly Recipient[]): CitizenForm {
  return {
    id: 'contact',
    action: '/api/contact',
    submit: 'Relire avant d’envoyer',
    fields: [
      {
        kind: 'choice',
        name: 'service',
        label: 'À qui écrivez-vous\u202F?',
        options: recipients.map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: 'line', name: 'nom', label: 'Votre nom', max: 100, autocomplete: 'name' },
      {
        kind: 'email',
        name: 'courriel',
        label: 'Votre adresse e-mail',
        hint: 'Pour vous répondre, et pour rien d’autre.',
        max: 254,
        autocomplete: 'email',
      },
      {
        kind: 'text',
        name: 'message',
        label: 'Votre message',
        hint: 'N’y mettez ni numéro national ni donnée de santé\u00A0: le service vous les demandera s’il en a besoin.',
        max: MESSAGE_LENGTH,
        rows: 8,
      },
    ],
  };
}

/** Characters. */
const MESSAGE_LENGTH = 5_000;
