const data = { title: 'Premier échevinat', summary: 'Travaux et mobilité.', function: 'alderman', rank: 2 };

export const examples = [
  {
    name: 'Nom à compléter, avec et sans attributions',
    props: {
      mandates: [
        { id: 'exemple-echevinat', data: { ...data, group: 'Liste A', attributions: ['Travaux', 'Mobilité'] } },
        { id: 'exemple-bourgmestre', data: { ...data, title: 'Bourgmestre', function: 'mayor', rank: 1 } },
      ],
    },
  },
];
