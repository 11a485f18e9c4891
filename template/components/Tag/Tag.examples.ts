export const examples = [
  { name: 'Rubrique', props: {}, slot: 'Environnement' },
  { name: 'Lien', props: { to: '/agenda/', icon: 'calendar' }, slot: 'Agenda' },
  { name: 'État normal', props: { kind: 'ok', icon: 'check' }, slot: 'Ouvert' },
  { name: 'Avertissement', props: { kind: 'warning', icon: 'warning' }, slot: 'Perturbé' },
  { name: 'Danger', props: { kind: 'danger', icon: 'close' }, slot: 'Annulé' },
];
