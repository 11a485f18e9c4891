export const examples = [
  {
    name: 'Une démarche',
    props: {
      facts: [
        { term: 'Prix', text: '25,00\u00A0€', note: 'Gratuit pour les moins de douze ans.' },
        { term: 'Délai', text: 'Dix jours ouvrables' },
        { term: 'Service', text: 'Population', to: '/annuaire/population/' },
      ],
    },
  },
];
