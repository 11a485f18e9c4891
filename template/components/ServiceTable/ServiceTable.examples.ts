const base = { kind: 'service', categories: ['administration'], summary: 'Un service d’exemple.' };

export const examples = [
  {
    name: 'Deux services, l’un sans coordonnées',
    props: {
      services: [
        {
          id: 'population',
          data: {
            ...base,
            title: 'Population',
            contact: { phones: ['069 00 00 00'], emails: ['population@exemple.example'] },
          },
        },
        { id: 'travaux', data: { ...base, title: 'Travaux' } },
      ],
    },
  },
  { name: 'Coordonnées à compléter', props: { services: [{ id: 'travaux', data: { ...base, title: 'Travaux' } }] } },
];
