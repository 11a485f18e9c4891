const leaf = {
  id: 'vivre/dechets',
  address: '/vivre/dechets/',
  title: 'Déchets',
  label: 'Déchets',
  summary: '',
  order: undefined,
  children: [],
};
export const examples = [
  {
    name: 'Deux niveaux',
    props: { nodes: [{ ...leaf, id: 'vivre/index', address: '/vivre/', title: 'Vivre', children: [leaf] }] },
  },
];
