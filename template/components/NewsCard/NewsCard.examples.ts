const data = {
  title: 'La piscine ferme une semaine pour son entretien annuel',
  summary: 'Vidange, contrôle des bassins et remplacement de l’éclairage : réouverture le lundi suivant.',
  category: 'sport',
  date: '2026-03-02',
  example: true,
};

export const examples = [
  { name: 'Dans une liste', props: { entry: { id: 'exemple-piscine', data } } },
  { name: 'À la une', props: { entry: { id: 'exemple-piscine', data }, lead: true, level: 2 } },
];
