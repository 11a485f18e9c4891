export const examples = [
  {
    name: 'Un texte certain, un autre à vérifier',
    props: {
      texts: [
        { title: 'Loi du 19 juillet 1991', reference: 'article 6', confidence: 'A' },
        { title: 'Arrêté royal du 25 mars 2003', confidence: 'C' },
      ],
    },
  },
];
