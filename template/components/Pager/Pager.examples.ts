export const examples = [
  { name: 'Première page', props: { current: 1, last: 4, next: '/actualites/page/2/' } },
  { name: 'Au milieu', props: { current: 2, last: 4, previous: '/actualites/', next: '/actualites/page/3/' } },
  { name: 'Une seule page : rien', props: { current: 1, last: 1 } },
];
