const address = { street: 'Place de l’Exemple 1', postalCode: '7180', locality: 'Exemple' };

export const examples = [
  {
    name: 'Complet',
    props: {
      name: 'Service population',
      to: '/annuaire/population/',
      address,
      contact: {
        phones: ['064 00 00 00'],
        emails: ['population@exemple.example'],
        website: 'https://www.exemple.example/',
      },
    },
  },
  { name: 'Adresse seule', props: { address } },
];
