import { z } from 'zod';

export const visibilitySchema = z.strictObject({
  /** Services read a placeholder in place of the decision until the sitting is closed. */
  hideDecisionsUntilClosed: z.boolean(),
  /** Members read items from this stage on. */
  membersSeeFrom: z.enum(['validated', 'presented', 'frozen']),
  /** Roles that may open confidential annexes, beside the proposing service and the secretariat. */
  confidentialAnnexes: z.array(z.enum(['member', 'observer', 'adviser', 'serviceObserver'])),
  /** Copy services and observers read items from this stage on. */
  copiesSeeFrom: z.enum(['draft', 'validated', 'presented', 'decided']),
});
