export const examples = [
  {
    name: 'Deux textes',
    props: {
      items: [
        {
          title: 'Bulletin d’automne',
          to: '/publications/',
          summary: 'Seize pages.',
          meta: 'Bulletin communal, octobre 2026',
        },
        { title: 'Budget en bref', to: '/publications/', summary: 'Une page.' },
      ],
    },
  },
];
