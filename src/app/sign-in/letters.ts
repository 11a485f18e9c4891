import type { EmailAddress } from '../../core/identity/agents-schema.ts';

/** An e-mail in plain text; whoever sends it adds the commune's own sender. */
export interface Letter {
  readonly to: EmailAddress;
  readonly subject: string;
  readonly text: string;
}

interface Addressee {
  readonly name: string;
  readonly email: EmailAddress;
}

export function invitationLetter(to: Addressee, commune: string, link: string): Letter {
  return letter(to, `Votre accès à l’espace agents de ${commune}`, [
    `La commune de ${commune} vous ouvre son espace agents.`,
    `Pour y entrer, créez votre clé d’accès à cette adresse, dans les 72 heures\u00A0:\n${link}`,
    'Une clé d’accès remplace le mot de passe\u00A0: vous déverrouillez votre appareil comme d’habitude (empreinte, visage ou code), et rien d’autre n’est à retenir.',
    'Ce lien ne sert qu’une fois et vous est personnel\u00A0: ne le transférez à personne. Si vous n’attendiez pas ce message, prévenez l’administration communale.',
  ]);
}

export function knownPasskeyLetter(to: Addressee, commune: string, signInAddress: string): Letter {
  return letter(to, `Votre accès à l’espace agents de ${commune}`, [
    `Quelqu’un, vous sans doute, a demandé un lien pour entrer dans l’espace agents de ${commune}.`,
    `Vous avez déjà une clé d’accès\u00A0: employez-la ici\u00A0:\n${signInAddress}`,
    'Vous l’avez perdue\u202F? Une personne qui administre l’espace agents peut vous inviter à nouveau. Pour votre sécurité, un simple message ne suffit plus dès qu’une clé existe.',
  ]);
}

export function newPasskeyLetter(to: Addressee, commune: string, accountAddress: string): Letter {
  return letter(to, 'Une clé d’accès vient d’être ajoutée à votre compte', [
    `Une clé d’accès vient d’être ajoutée à votre compte de l’espace agents de ${commune}.`,
    `Si c’était vous, il n’y a rien à faire. Sinon, prévenez tout de suite la personne qui administre l’espace agents, et retirez cette clé ici\u00A0:\n${accountAddress}`,
  ]);
}

function letter({ name, email }: Addressee, subject: string, paragraphs: readonly string[]): Letter {
  return { to: email, subject, text: [`Bonjour ${name},`, ...paragraphs].join('\n\n').concat('\n') };
}
