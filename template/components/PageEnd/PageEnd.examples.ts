export const examples = [
  { name: 'Date et service', props: { updated: '2026-03-02', service: 'population' } },
  { name: 'Date seule', props: { updated: '2026-03-02' } },
  { name: 'Rien', props: {} },
];
