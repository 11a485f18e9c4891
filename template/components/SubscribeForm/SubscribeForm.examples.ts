export const examples = [
  { name: 'Actualités', props: { topic: 'actualites' } },
  { name: 'Être prévenu des alertes', props: { topic: 'alertes' } },
  { name: 'Décisions', props: { topic: 'decisions' } },
];
