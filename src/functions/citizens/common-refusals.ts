import type { CitizenAnswer } from './citizen-answer.ts';

export type CommonRefusal =
  | { readonly code: 'too-many-tries'; readonly retryAfter: number }
  | { readonly code: 'unreadable' };

/** Refusals that any form may meet. */
export function explainCommon(refusal: CommonRefusal): CitizenAnswer {
  switch (refusal.code) {
    case 'too-many-tries':
      return {
        status: 429,
        title: 'Trop d’envois à la fois',
        lede: `Attendez ${waitInWords(refusal.retryAfter)}, puis revenez en arrière et envoyez de nouveau\u00A0: votre navigateur a gardé ce que vous avez écrit.`,
        json: refusal,
      };
    case 'unreadable':
      return {
        status: 415,
        title: 'Envoi illisible',
        lede: 'Le site n’a pas compris cet envoi. Rouvrez la page du formulaire, puis recommencez.',
        json: refusal,
      };
  }
}

function waitInWords(seconds: number): string {
  if (seconds < 60) return 'une minute';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? 'une heure' : `${hours} heures`;
}
