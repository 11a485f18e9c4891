export const examples = [
  {
    name: 'Quatre listes',
    props: {
      lists: [
        { name: 'Liste A', seats: 10 },
        { name: 'Liste B', seats: 6 },
        { name: 'Liste C', seats: 5 },
        { name: 'Liste D', seats: 2 },
      ],
      majority: 12,
    },
  },
  { name: 'Petit conseil, une seule liste', props: { lists: [{ name: 'Liste A', seats: 7 }], majority: 4 } },
  {
    name: 'Grand conseil, sept listes',
    props: {
      lists: Array.from({ length: 7 }, (_, index) => ({ name: `Liste ${index + 1}`, seats: 11 - index })),
      majority: 29,
    },
  },
];
