const base = { categories: ['culture'], summary: 'Livres, jeux et ordinateurs.', kind: 'place' };
const entries = [
  {
    id: 'exemple-bibliotheque',
    data: {
      ...base,
      title: 'Bibliothèque d’exemple',
      address: { street: 'Rue de l’Exemple 2', postalCode: '9999', locality: 'Exemple' },
      contact: { phones: ['069 00 00 00'] },
    },
  },
  { id: 'exemple-sentier', data: { ...base, title: 'Sentier d’exemple' } },
];

export const examples = [
  { name: 'Avec et sans adresse', props: { entries } },
  { name: 'Numérotés comme sur le plan', props: { entries, numbers: new Map([['exemple-bibliotheque', 1]]) } },
  { name: 'Longue liste : les noms seuls', props: { entries, compact: true } },
];
