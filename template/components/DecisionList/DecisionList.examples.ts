const data = {
  title: 'Voirie – Zone trente autour de l’école d’exemple',
  summary: 'La vitesse passe à trente kilomètres à l’heure dans deux rues.',
  assembly: 'council',
  sitting: 'exemple',
  reference: 'CC-2026-01-01/04',
  category: 'Mobilité',
  articles: [],
};

export const examples = [
  {
    name: 'Adoptée, puis projet',
    props: {
      decisions: [
        { id: 'exemple-adoptee', data: { ...data, status: 'adopted' } },
        {
          id: 'exemple-projet',
          data: { ...data, title: 'Finances – Compte d’exemple', category: 'Finances', status: 'draft' },
        },
      ],
    },
  },
];
