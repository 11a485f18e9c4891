export const examples = [
  { name: 'Image décrite', props: { image: { src: 'media/exemple.jpg', alt: 'Un exemple de photo' } } },
  { name: 'Image décorative', props: { image: { src: 'media/exemple.jpg', decorative: true } } },
];
