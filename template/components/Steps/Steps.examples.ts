export const examples = [
  {
    name: 'Trois étapes',
    props: {},
    slot: '<li>Demandez la carte.</li><li>Attendez la lettre.</li><li>Venez la chercher.</li>',
  },
];
