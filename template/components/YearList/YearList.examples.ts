export const examples = [
  {
    name: 'Deux années',
    props: {
      groups: [
        {
          year: '2026',
          items: [
            { title: 'Bulletin d’hiver', to: '/publications/', date: '2026-11-16', files: [{}] },
            { title: 'Bulletin d’automne', to: '/publications/', date: '2026-09-01' },
          ],
        },
        { year: '2025', items: [{ title: 'Étude de mobilité', to: '/publications/', date: '2025-10-01' }] },
      ],
    },
  },
];
