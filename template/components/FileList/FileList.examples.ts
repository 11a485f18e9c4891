export const examples = [
  {
    name: 'Deux documents',
    props: {
      files: [
        { title: 'Plan du quartier', src: 'files/plan.pdf', accessible: true },
        { title: 'Budget en chiffres', src: 'files/budget.csv' },
      ],
    },
  },
];
