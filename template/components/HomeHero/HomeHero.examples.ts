const procedures = [
  { label: 'Carte d’identité', to: '/demarches/carte-identite/', icon: 'id-card' },
  { label: 'Changement d’adresse', to: '/demarches/changement-adresse/', icon: 'home' },
];

export const examples = [
  { name: 'Avec des démarches', props: { procedures } },
  { name: 'Sans démarche choisie', props: { procedures: [] } },
];
