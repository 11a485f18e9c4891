export const examples = [
  { name: 'Un mois', props: { month: '2026-12', label: 'décembre 2026' }, slot: '<p>Les lignes du mois.</p>' },
];
