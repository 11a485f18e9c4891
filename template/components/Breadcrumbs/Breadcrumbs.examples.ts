export const examples = [
  {
    name: 'Deux niveaux',
    props: {
      crumbs: [
        { label: 'Démarches', to: '/demarches/' },
        { label: 'Carte d’identité', to: '/demarches/carte-identite/' },
      ],
    },
  },
  { name: 'Un niveau', props: { crumbs: [{ label: 'Agenda', to: '/agenda/' }] } },
];
