const day = [{ from: '09:00', to: '12:00' }];

export const examples = [
  {
    name: 'Horaires de la semaine',
    props: { hours: { week: { monday: day, wednesday: day, friday: day }, holidays: 'closed' } },
  },
];
