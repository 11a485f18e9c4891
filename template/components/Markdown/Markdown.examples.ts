export const examples = [
  {
    name: 'Paragraphe et liste',
    props: { source: 'Apportez :\n\n- votre **carte** actuelle ;\n- une photo récente.' },
  },
  { name: 'Lien', props: { source: 'Voyez [le service population](/annuaire/population/).' } },
];
