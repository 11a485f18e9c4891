export const examples = [
  { name: 'Adresse', props: { email: 'accueil@exemple.example' } },
  { name: 'Longue adresse', props: { email: 'enseignement-et-accueil-temps-libre@commune-exemple.example' } },
];
