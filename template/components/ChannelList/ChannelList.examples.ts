export const examples = [
  {
    name: 'Tous les canaux',
    props: {
      channels: [
        { kind: 'online', to: 'https://demarches.example/', text: 'Avec votre carte d’identité ou itsme.' },
        { kind: 'counter', to: '/annuaire/population/' },
        { kind: 'appointment', text: 'Le lundi après-midi et le jeudi.' },
        { kind: 'post' },
        { kind: 'email' },
        { kind: 'phone' },
      ],
    },
  },
];
