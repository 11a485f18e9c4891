export const examples = [
  { name: 'À toute la commune', props: {} },
  { name: 'À un service', props: { service: 'population' } },
  { name: 'À un service sans adresse', props: { service: 'exemple-sans-adresse' } },
];
