import type { ContactMessage } from './contact-form.ts';
import type { Recipient } from './recipients.ts';

/** The e-mail that a service receives; whoever answers it answers the citizen. */
export function contactLetter(message: ContactMessage, recipient: Recipient, site: string) {
  return {
    to: { name: recipient.name, address: recipient.email },
    replyTo: { name: message.nom, address: message.courriel },
    subject: `Message de ${message.nom} par le site`,
    text: [
      message.message,
      '-- ',
      `${message.nom} <${message.courriel}>`,
      `Écrit par le formulaire de contact de ${site} à l’attention de\u00A0: ${recipient.name}.`,
      'Répondez simplement à ce courriel\u00A0: votre réponse ira à cette personne. Son adresse n’a pas été vérifiée.',
    ].join('\n'),
  };
}
