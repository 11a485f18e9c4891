const slot = '<p>Prenez votre ancienne carte et une photo récente.</p>';

export const examples = [
  { name: 'Information', props: { title: 'À savoir' }, slot },
  { name: 'Avertissement', props: { kind: 'warning', title: 'Attention' }, slot },
  { name: 'Danger', props: { kind: 'danger', title: 'Danger' }, slot },
  { name: 'Réussite', props: { kind: 'ok', title: 'C’est fait' }, slot },
  { name: 'Texte d’exemple', props: { kind: 'example' } },
];
