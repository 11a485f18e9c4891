export const examples = [
  {
    name: 'Deux liens',
    props: {
      title: 'Démarches liées',
      links: [
        { label: 'Passeport', to: '/demarches/passeport/' },
        { label: 'Carte d’identité', to: '/demarches/carte-identite/', text: 'Dès douze ans.' },
      ],
    },
  },
  { name: 'Aucun lien', props: { title: 'Démarches liées', links: [] } },
];
