export const examples = [
  { name: 'Dans l’en-tête', props: { id: 'exemple-recherche' } },
  { name: 'Sur l’accueil', props: { id: 'exemple-grande-recherche', big: true, label: 'Que cherchez-vous\u202F?' } },
];
