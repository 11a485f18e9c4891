const data = {
  title: 'Conseil communal d’exemple',
  summary: 'Séance publique.',
  assembly: 'council',
  at: '2026-11-30T19:30',
  place: 'Salle d’exemple',
  agenda: [],
};

export const examples = [
  {
    name: 'Annoncée, tenue, annulée',
    props: {
      sittings: [
        { id: 'exemple-annoncee', data: { ...data, stage: 'announced' } },
        { id: 'exemple-tenue', data: { ...data, at: '2026-10-26T19:30', stage: 'held' } },
        { id: 'exemple-annulee', data: { ...data, at: '2026-09-28T19:30', stage: 'cancelled' } },
      ],
    },
  },
];
