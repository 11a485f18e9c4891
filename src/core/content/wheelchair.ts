/** What is known of the access in a wheelchair, in words. */
export const WHEELCHAIR_ACCESS = {
  yes: 'Accessible',
  limited: 'Accès partiel ou avec de l’aide',
  no: 'Pas accessible',
  unknown: 'Pas encore renseigné',
} as const;
