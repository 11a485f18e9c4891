export const examples = [
  {
    name: 'Trois images, avec légende et crédit',
    props: {
      images: [
        { src: 'media/exemple.jpg', alt: 'Un exemple de photo.', credit: 'Service communication' },
        { src: 'media/exemple.jpg', alt: 'Le même exemple, sans crédit.' },
        { src: 'media/exemple.jpg', decorative: true },
      ],
    },
  },
];
