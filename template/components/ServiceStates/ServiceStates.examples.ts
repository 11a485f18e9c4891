const since = '2026-11-19T10:40';

export const examples = [
  {
    name: 'Fermé, perturbé, normal',
    props: {
      services: [
        {
          id: 'exemple-ascenseur',
          data: {
            title: 'Ascenseur de la maison communale',
            status: 'closed',
            message: 'En panne, pièce attendue mercredi.',
            since,
          },
        },
        {
          id: 'exemple-navette',
          data: { title: 'Navette du mercredi', status: 'disrupted', since, entry: 'mobilite' },
        },
        {
          id: 'exemple-guichets',
          data: { title: 'Guichets de la population', status: 'normal', since, entry: 'population' },
        },
      ],
    },
  },
];
