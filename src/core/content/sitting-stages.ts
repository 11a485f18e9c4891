/** What a citizen reads of the progress of a sitting. */
export const SITTING_STAGES = {
  announced: 'Annoncée',
  agenda: 'Ordre du jour publié',
  held: 'Procès-verbal à approuver',
  minutesApproved: 'Procès-verbal approuvé',
  cancelled: 'Annulée',
} as const;
