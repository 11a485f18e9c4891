export const examples = [
  { name: 'Titre seul', props: { title: 'Démarches' } },
  {
    name: 'Titre, rubrique et résumé',
    props: {
      title: 'Renouveler sa carte d’identité',
      eyebrow: 'Identité et voyage',
      lede: 'La carte est valable dix ans ; la commune vous invite à la renouveler avant l’échéance.',
    },
  },
];
