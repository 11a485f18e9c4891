const morning = { from: '09:00', to: '12:00' };
const week = {
  monday: [morning],
  tuesday: [morning],
  wednesday: [morning, { from: '13:30', to: '16:00' }],
  thursday: [morning, { from: '17:00', to: '19:00', appointmentOnly: true }],
  friday: [morning],
};

export const examples = [
  { name: 'Une semaine', props: { of: 'service population', hours: { week, holidays: 'closed' } } },
  {
    name: 'Avec remarque et exceptions',
    props: {
      of: 'service population',
      hours: {
        week,
        holidays: 'closed',
        note: 'Dernier passage un quart d’heure avant la fermeture.',
        exceptions: [{ from: '2026-12-24', to: '2026-12-31', label: 'Congés de fin d’année', slots: [] }],
      },
    },
  },
];
