export const examples = [
  {
    name: 'Deux articles',
    props: {
      articles: [
        { heading: 'Article 1er', text: 'D’arrêter le budget 2027, tel que repris au tableau annexé.' },
        { heading: 'Article 2', text: 'De transmettre la présente aux autorités de tutelle.' },
      ],
    },
  },
];
