/** What the gateway itself answers, before any text is touched. */
export const messages = {
  unknownHost: 'Cette adresse n’est celle d’aucune commune de ce service.',
  foreignRequest: 'Cette demande ne vient pas d’une page de ce site. Rechargez la page, puis réessayez.',
  wrongToken: 'Cette page est trop ancienne. Gardez votre texte, rechargez la page, puis réessayez.',
  signIn: 'Vous n’êtes pas connecté. Reconnectez-vous dans un autre onglet\u00A0: votre texte reste ici.',
  sessionOver: 'Votre session a pris fin. Reconnectez-vous dans un autre onglet\u00A0: votre texte reste ici.',
  accountClosed: 'Votre compte n’ouvre plus l’espace agents. Adressez-vous à la personne qui l’administre.',
  tooLarge: 'Cet envoi dépasse 20\u00A0Mo. Choisissez des images plus légères, ou ajoutez-les une à une.',
  notJson: 'Cette demande n’est pas lisible. Rechargez la page, puis réessayez.',
  malformed: 'Cette demande n’a pas la forme attendue. Rechargez la page, puis réessayez.',
  noPicture: 'Cette image n’existe pas, ou n’existe plus.',
  brokenServer: 'Une erreur est survenue de notre côté, et rien n’a été changé. Réessayez dans un instant.',
} as const;
