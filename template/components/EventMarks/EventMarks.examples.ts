export const examples = [
  {
    name: 'Gratuit, en ligne, accessible',
    props: { event: { free: true, online: 'https://video.exemple.example/', wheelchair: 'yes' } },
  },
  { name: 'Gratuit', props: { event: { free: true, wheelchair: 'limited' } } },
  { name: 'Aucune marque : rien', props: { event: { free: false, wheelchair: 'unknown' } } },
];
