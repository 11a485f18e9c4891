export const examples = [
  {
    name: 'Quatre listes',
    props: {
      caption: 'Résultats par liste',
      lists: [
        { name: 'Liste A', votes: 3659, seats: 10, share: 0.408, bar: 1 },
        { name: 'Liste C', votes: 2318, seats: 6, share: 0.259, bar: 0.634 },
        { name: 'Liste B, au nom nettement plus long', votes: 2031, seats: 5, share: 0.226, bar: 0.555 },
        { name: 'Liste D', votes: 0, seats: 0, share: 0, bar: 0 },
      ],
    },
  },
];
