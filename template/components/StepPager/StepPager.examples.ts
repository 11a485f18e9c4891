const before = { number: 1, title: 'Avant le déménagement', to: '/guides/j-emmenage/avant-le-demenagement/' };
const after = { number: 3, title: 'Déclarer votre adresse', to: '/guides/j-emmenage/declarer-l-adresse/' };

export const examples = [
  { name: 'Au milieu', props: { previous: before, next: after } },
  { name: 'Première étape', props: { next: after } },
  { name: 'Dernière étape', props: { previous: before } },
];
