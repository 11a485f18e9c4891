const links = [
  { label: 'Carte d’identité', to: '/demarches/carte-identite/', icon: 'id-card' },
  {
    label: 'Permis d’urbanisme',
    to: '/demarches/permis-urbanisme/',
    icon: 'building',
    text: 'Construire, transformer, abattre un arbre.',
  },
  { label: 'Agenda', to: '/agenda/' },
];

export const examples = [
  { name: 'Liste', props: { links } },
  { name: 'Tuiles', props: { links, form: 'tiles' } },
  { name: 'Pastilles', props: { links, form: 'chips' } },
];
