export const examples = [
  { name: 'Sans lien', props: { title: 'Aucune actualité pour le moment.' } },
  {
    name: 'Avec explication et lien',
    props: { title: 'Aucun événement à venir.', to: '/agenda/archives/', linkLabel: 'Voir les événements passés' },
    slot: '<p>L’agenda se remplit au fil des annonces.</p>',
  },
];
