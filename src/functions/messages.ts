import type { Message } from './message-page.ts';

/** The French sentences for every case in which the server has no page to show. */
export const messages = {
  malformedHost: {
    title: 'Adresse incompréhensible',
    sentences: ['L’adresse demandée n’est pas un nom de site valable. Vérifiez-la, puis réessayez.'],
  },
  unknownHost: {
    title: 'Aucun site à cette adresse',
    sentences: [
      'Ce serveur ne montre aucun site sous ce nom.',
      'Vérifiez l’adresse : une lettre manque peut-être. Si un lien vous a mené ici, prévenez la commune concernée.',
    ],
  },
  notFound: {
    title: 'Page introuvable',
    sentences: ['Il n’y a pas de page à cette adresse.'],
    link: { to: '/', text: 'Aller à l’accueil' },
  },
  previewOver: {
    title: 'Ce brouillon ne se montre plus',
    sentences: [
      'Le lien est passé, ou le texte a été publié ou abandonné depuis.',
      'Demandez un nouveau lien à la personne qui vous l’a donné.',
    ],
    link: { to: '/', text: 'Aller à l’accueil' },
  },
  methodNotAllowed: {
    title: 'Action impossible',
    sentences: ['Cette page peut être lue, mais n’accepte aucun envoi.'],
    link: { to: '/', text: 'Aller à l’accueil' },
  },
  brokenServer: {
    title: 'Le serveur a rencontré une erreur',
    sentences: [
      'Ce n’est pas votre faute. L’erreur est notée dans le journal du serveur.',
      'Réessayez dans un instant.',
    ],
  },
} as const satisfies Record<string, Message>;

/** Seconds between two looks at a site being built. */
export const buildingRefresh = 3;

export function siteBeingBuilt(name: string): Message {
  return {
    title: `Le site « ${name} » se prépare`,
    sentences: ['Ses pages sont en cours de construction. Cette page se recharge toute seule.'],
    refresh: buildingRefresh,
  };
}

export function siteUnavailable(name: string): Message {
  return {
    title: `Le site « ${name} » n’est pas disponible`,
    sentences: [
      'Sa construction n’a pas réussi, et aucune version précédente n’existe.',
      'La personne qui gère le site trouvera la cause, fichier par fichier, dans le journal de construction.',
    ],
  };
}
