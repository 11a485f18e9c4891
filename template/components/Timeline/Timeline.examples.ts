export const examples = [
  {
    name: 'La vie d’une délibération',
    props: {
      events: [
        { date: '2026-11-20', text: 'Projet publié avec sa note de synthèse' },
        { date: '2026-11-30', text: 'Adoptée par le conseil' },
        { date: '2027-01-12', text: 'Approuvée par la tutelle' },
      ],
    },
  },
];
