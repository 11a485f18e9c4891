export const examples = [
  { name: 'Simple', props: { title: 'Réserver une salle communale', to: '/demarches/reservation-salle/' } },
  {
    name: 'Avec rubrique et texte',
    props: {
      title: 'Travaux rue de la Station',
      to: '/actualites/exemple/',
      eyebrow: 'Travaux et circulation',
      text: 'La circulation se fait en alternance pendant trois semaines.',
    },
  },
  {
    name: 'Avec icône',
    props: { title: 'Déchets', to: '/vivre/dechets/', icon: 'recycle', text: 'Collectes, recyparc, bulles à verre.' },
  },
  {
    name: 'Première de sa liste',
    props: {
      title: 'La bibliothèque rouvre ses portes',
      to: '/actualites/exemple/',
      lead: true,
      level: 2,
      eyebrow: 'Culture',
      text: 'Nouveaux horaires, nouveau coin lecture pour les petits.',
    },
  },
];
