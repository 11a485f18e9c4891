export const examples = [
  { name: 'Titre seul', props: { title: 'Actualités' } },
  { name: 'Titre et lien', props: { title: 'Agenda', to: '/agenda/', linkLabel: 'Tout l’agenda' } },
  { name: 'Troisième niveau', props: { title: 'Documents', level: 3 } },
];
