export const examples = [
  { name: 'Recherche', props: { name: 'search' } },
  { name: 'Calendrier', props: { name: 'calendar' } },
];
