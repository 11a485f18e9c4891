import type { PasskeyRefusal } from '../../app/passkey-ceremonies.ts';

/** Every refusal that a person may meet while signing in or on their account page. */
export type IdentityRefusal =
  | { readonly code: 'too-many-tries'; readonly retryAfter: number }
  | PasskeyRefusal
  | {
      readonly code:
        | 'challenge-gone'
        | 'unknown-passkey'
        | 'passkey-known'
        | 'account-closed'
        | 'account-not-linked'
        | 'invitation-gone'
        | 'oidc-gone'
        | 'oidc-refused'
        | 'oidc-down'
        | 'demo-closed'
        | 'last-way-in'
        | 'malformed-email'
        | 'no-session'
        | 'session-over'
        | 'foreign-request'
        | 'wrong-token'
        | 'malformed';
    };

export interface Explanation {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 429 | 502;
  readonly title: string;
  /** What happened and what to do next. */
  readonly text: string;
}

/** The French words for a refusal. They never tell whether an account exists. */
export function explainRefusal(refusal: IdentityRefusal): Explanation {
  if (refusal.code === 'too-many-tries') {
    return {
      status: 429,
      title: 'Trop d’essais',
      text: `Attendez ${describeWait(refusal.retryAfter)}, puis réessayez.`,
    };
  }
  if (refusal.code === 'passkey-refused') return REASONS[refusal.reason];
  return EXPLANATIONS[refusal.code];
}

function describeWait(seconds: number): string {
  if (seconds < 60) return seconds <= 1 ? 'une seconde' : `${seconds} secondes`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'une minute' : `${minutes} minutes`;
}

const notRecognised: Explanation = {
  status: 401,
  title: 'Clé non reconnue',
  text: 'Cette clé d’accès n’ouvre pas l’espace agents. Essayez une autre clé, ou demandez une nouvelle invitation à la personne qui administre l’espace agents.',
};

const REASONS: Readonly<Record<PasskeyRefusal['reason'], Explanation>> = {
  origin: {
    status: 401,
    title: 'Mauvaise adresse',
    text: 'Cette réponse vient d’une autre adresse que celle de l’espace agents. Vérifiez l’adresse affichée par votre navigateur avant de continuer.',
  },
  'relying-party': notRecognised,
  challenge: notRecognised,
  signature: notRecognised,
  malformed: {
    status: 400,
    title: 'Réponse incomprise',
    text: 'La réponse de votre appareil est incomplète. Rechargez la page, puis réessayez.',
  },
  'user-verification': {
    status: 401,
    title: 'Appareil à déverrouiller',
    text: 'Votre appareil n’a pas vérifié que c’était vous. Réessayez et déverrouillez-le (empreinte, visage ou code).',
  },
  counter: {
    status: 401,
    title: 'Clé suspecte',
    text: 'Cette clé d’accès a peut-être été copiée\u00A0: elle est refusée. Prévenez la personne qui administre l’espace agents\u00A0; elle vous enverra une nouvelle invitation.',
  },
};

const EXPLANATIONS: Readonly<
  Record<Exclude<IdentityRefusal['code'], 'too-many-tries' | 'passkey-refused'>, Explanation>
> = {
  'challenge-gone': {
    status: 401,
    title: 'Demande trop ancienne',
    text: 'Cette demande a expiré ou a déjà servi. Rechargez la page, puis réessayez.',
  },
  'unknown-passkey': notRecognised,
  'passkey-known': {
    status: 409,
    title: 'Clé déjà enregistrée',
    text: 'Cette clé d’accès est déjà enregistrée. Employez un autre appareil, ou connectez-vous avec elle.',
  },
  'account-closed': notRecognised,
  'account-not-linked': {
    status: 403,
    title: 'Compte non relié',
    text: 'Votre compte est valable, mais il n’est relié à aucun agent de cette commune. Demandez à la personne qui administre l’espace agents de vérifier votre adresse.',
  },
  'invitation-gone': {
    status: 410,
    title: 'Ce lien ne marche plus',
    text: 'Il a déjà servi, ou plus de 72 heures ont passé. Demandez un nouveau lien\u00A0: cela ne prend qu’un instant.',
  },
  'oidc-gone': {
    status: 401,
    title: 'Connexion à recommencer',
    text: 'Cette connexion a expiré, ou a commencé dans un autre navigateur. Recommencez ici.',
  },
  'oidc-refused': {
    status: 401,
    title: 'Connexion non aboutie',
    text: 'La connexion avec le compte de la commune n’a pas abouti. Recommencez, ou employez votre clé d’accès.',
  },
  'oidc-down': {
    status: 502,
    title: 'Service de connexion injoignable',
    text: 'Le service de connexion de la commune ne répond pas. Réessayez dans quelques minutes, ou employez votre clé d’accès.',
  },
  'demo-closed': {
    status: 404,
    title: 'Page introuvable',
    text: 'Il n’y a pas de page à cette adresse.',
  },
  'last-way-in': {
    status: 409,
    title: 'C’est votre seule clé',
    text: 'Sans elle, vous ne pourrez plus entrer\u00A0: il faudra une nouvelle invitation.',
  },
  'malformed-email': {
    status: 400,
    title: 'Adresse à vérifier',
    text: 'Écrivez une adresse de courriel complète, par exemple prenom.nom@commune.example.',
  },
  'no-session': { status: 401, title: 'Connexion nécessaire', text: 'Connectez-vous pour continuer.' },
  'session-over': {
    status: 401,
    title: 'Session terminée',
    text: 'Vous n’avez rien fait pendant trente minutes, ou votre journée a dépassé douze heures. Reconnectez-vous pour continuer.',
  },
  'foreign-request': {
    status: 403,
    title: 'Demande refusée',
    text: 'Cette demande ne vient pas d’une page de l’espace agents. Revenez-y et recommencez.',
  },
  'wrong-token': {
    status: 403,
    title: 'Page trop ancienne',
    text: 'Cette page date d’une session précédente. Rechargez-la, puis recommencez.',
  },
  malformed: {
    status: 400,
    title: 'Demande incomprise',
    text: 'Il manque quelque chose à cette demande. Rechargez la page, puis recommencez.',
  },
};
