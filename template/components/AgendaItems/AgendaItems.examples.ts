const act = (status: string) => ({ id: 'exemple', data: { status } });

export const examples = [
  {
    name: 'Points publiés, en projet et sans texte',
    props: {
      items: [
        { number: '1', title: 'Procès-verbal de la séance précédente' },
        { number: '2', title: 'Budget 2027', act: act('adopted') },
        {
          number: '2.1',
          title:
            'Taxe sur les secondes résidences, avec un intitulé assez long pour passer à la ligne sur un téléphone',
          act: act('draft'),
        },
        { number: '3', title: 'Vente d’un terrain', act: act('postponed') },
      ],
    },
  },
];
