export const examples = [
  { name: 'Un service de l’annuaire', props: { title: 'À qui s’adresser', service: 'population' } },
  { name: 'Un service inconnu', props: { title: 'À qui s’adresser', service: 'inconnu' } },
];
