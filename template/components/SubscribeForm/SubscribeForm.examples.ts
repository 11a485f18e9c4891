export const examples = [
  { name: 'Actualités', props: { topic: 'actualites' } },
  { name: 'Alertes', props: { topic: 'alertes' } },
  { name: 'Décisions', props: { topic: 'decisions' } },
];
