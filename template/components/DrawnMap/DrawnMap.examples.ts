const at = (label: string, lat: number, lon: number) => ({ label, point: { lat, lon } });

export const examples = [
  { name: 'Un lieu', props: { places: [at('Bibliothèque d’exemple', 50.2581, 4.9804)] } },
  {
    name: 'Plusieurs lieux numérotés',
    props: {
      places: [
        at('Hall d’exemple', 50.2381, 5.0204),
        at('École d’exemple', 50.2569, 4.9824),
        at('Musée d’exemple', 50.2462, 5.0334),
        at('Plaine d’exemple', 50.2702, 5.0006),
      ],
    },
  },
  { name: 'Aucun lieu : rien', props: { places: [] } },
];
