export const examples = [
  {
    name: 'Deux lettres',
    props: {
      groups: [
        {
          letter: 'C',
          items: [
            { title: 'Carte d’identité', to: '/demarches/carte-identite/', summary: 'La demander, la renouveler.' },
          ],
        },
        { letter: 'P', items: [{ title: 'Passeport', to: '/demarches/passeport/' }] },
      ],
    },
  },
];
