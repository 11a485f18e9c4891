const base = { from: '2026-01-01T00:00', until: '2026-12-31T23:59' };

export const examples = [
  {
    name: 'Annonce',
    props: {
      alerts: [
        {
          ...base,
          kind: 'announcement',
          title: 'Le bulletin communal est paru.',
          link: { label: 'Le lire', to: '/publications/' },
        },
      ],
    },
  },
  {
    name: 'Alerte mineure',
    props: {
      alerts: [
        {
          ...base,
          kind: 'minor',
          title: 'Verglas annoncé cette nuit.',
          text: 'Soyez prudents sur les routes secondaires.',
        },
      ],
    },
  },
  {
    name: 'Alerte majeure',
    props: {
      alerts: [
        {
          ...base,
          kind: 'major',
          title: 'Eau non potable dans tout le village.',
          text: 'Faites-la bouillir.',
          link: { label: 'Que faire\u202F?', to: '/urgence/' },
        },
      ],
    },
  },
  { name: 'Deuil', props: { alerts: [{ ...base, kind: 'mourning', title: 'La commune est en deuil.' }] } },
  {
    name: 'Annonce en bref',
    props: {
      brief: true,
      alerts: [
        {
          ...base,
          kind: 'announcement',
          title: 'La maison communale ferme le 24 décembre.',
          text: 'L’état civil reste joignable pour les décès.',
          link: { label: 'Heures d’ouverture', to: '/contact/' },
        },
      ],
    },
  },
  { name: 'Aucune', props: { alerts: [] } },
];
