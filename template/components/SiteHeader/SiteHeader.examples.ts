export const examples = [
  { name: 'Page intérieure', props: { path: '/demarches/' } },
  { name: 'Accueil : la recherche est dans la page', props: { path: '/' } },
  {
    name: 'Plusieurs langues',
    props: {
      path: '/agenda/',
      languages: [
        { label: 'Nederlands', to: '/nl/', language: 'nl' },
        { label: 'Deutsch', to: '/de/', language: 'de' },
      ],
    },
  },
];
