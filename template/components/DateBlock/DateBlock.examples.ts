export const examples = [
  { name: 'Mois abrégé', props: { day: '2026-11-24' } },
  { name: 'Mois court', props: { day: '2026-05-01' } },
];
