import { z } from 'zod';

/** What the desk tells people of. */
export const NOTICE_KINDS = {
  toValidate: 'Un point est à valider',
  opinionAsked: 'Un avis est demandé',
  opinionGiven: 'Un avis est rendu',
  opinionNearlyExpired: 'Un délai d’avis touche à sa fin',
  opinionExpired: 'Un délai d’avis est dépassé',
  returned: 'Un point est renvoyé',
  presented: 'Un point est inscrit à une séance',
  late: 'Un point arrive après le gel de l’ordre du jour',
  postponed: 'Un point est reporté',
  decided: 'Un point est décidé',
  copiedIn: 'Un point est mis en copie',
  arrived: 'Un point arrive d’une autre assemblée',
  followUpAsked: 'Un suivi est demandé',
  sittingFrozen: 'Un ordre du jour est gelé',
  minutesAvailable: 'Un procès-verbal est disponible',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

export const noticeRulesSchema = z.array(
  z.strictObject({
    kind: z.enum([
      'toValidate',
      'opinionAsked',
      'opinionGiven',
      'opinionNearlyExpired',
      'opinionExpired',
      'returned',
      'presented',
      'late',
      'postponed',
      'decided',
      'copiedIn',
      'arrived',
      'followUpAsked',
      'sittingFrozen',
      'minutesAvailable',
    ]),
    to: z
      .array(z.enum(['author', 'proposingService', 'nextLevel', 'adviser', 'copyServices', 'secretariat', 'members']))
      .min(1),
    mail: z.boolean(),
  }),
);
