const data = {
  title: 'Marché aux puces du quai',
  summary: 'Soixante exposants.',
  category: 'marche',
  free: true,
  wheelchair: 'yes',
  when: { kind: 'days', from: '2026-05-02' },
};
const place = { name: 'Quai du Canal', address: { postalCode: '7180', locality: 'Exemple' } };

export const examples = [
  { name: 'Une journée', props: { event: { id: 'exemple-puces', data }, occurrence: data.when } },
  {
    name: 'Avec heures et lieu',
    props: {
      event: { id: 'exemple-puces', data: { ...data, place } },
      occurrence: { kind: 'times', from: '2026-05-02T14:00', to: '2026-05-02T18:00' },
    },
  },
  {
    name: 'Annulé',
    props: { event: { id: 'exemple-puces', data: { ...data, cancelled: true } }, occurrence: data.when },
  },
];
