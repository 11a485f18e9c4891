export const examples = [
  {
    name: 'Une page choisie',
    props: {
      title: 'Musée de l’Écluse',
      menu: [
        { label: 'Visiter', to: '/musee/' },
        { label: 'Collections', to: '/musee/collections/' },
      ],
      current: '/musee/',
    },
  },
];
