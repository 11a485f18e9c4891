export const examples = [
  { name: 'Un jour', props: { day: '2026-03-02' } },
  { name: 'Un jour avec son nom', props: { day: '2026-05-01', form: 'long' } },
  { name: 'Un moment', props: { moment: '2026-03-02T19:30' } },
];
