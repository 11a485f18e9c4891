const data = {
  title: 'Demander un document d’exemple',
  summary: 'Le document est remis au guichet, tout de suite.',
  level: 'commune',
};

export const examples = [
  {
    name: 'De la commune, puis d’une autre autorité',
    props: {
      procedures: [
        { id: 'exemple-document', data },
        { id: 'exemple-federal', data: { ...data, title: 'Obtenir une attestation d’exemple', level: 'federal' } },
      ],
    },
  },
];
