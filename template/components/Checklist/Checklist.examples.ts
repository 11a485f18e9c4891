export const examples = [
  {
    name: 'Trois documents',
    props: {
      items: [
        { name: 'La convocation', note: 'Si vous l’avez reçue.' },
        { name: 'L’ancienne carte' },
        { name: 'Une photo récente en couleurs, de face, sur fond blanc', note: 'Elle a moins de six mois.' },
      ],
    },
  },
];
