import type { CollegeAction } from '../../core/college/rights/action.ts';
import { confidentialAccess } from '../../core/college/rights/confidential-access.ts';
import type { Subject } from '../../core/college/rights/may-act.ts';
import type { CollegeContext } from '../../core/college/state.ts';
import type { CollegePorts } from './college-ports.ts';
import { drawUuid } from './draw-uuid.ts';

/** What was read, as the log names it. */
export interface ReadObject {
  readonly kind: 'item' | 'annex' | 'opinion' | 'sitting' | 'minutes';
  readonly id: string;
}

/**
 * Leaves a line in the log of accesses when what is about to be shown is confidential; one line, however much of it
 * there is.
 *
 * @param shown every record shown, by what is done with it
 */
export async function logConfidential(
  { database, now, randomBytes }: Pick<CollegePorts, 'database' | 'now' | 'randomBytes'>,
  context: CollegeContext,
  object: ReadObject,
  shown: Iterable<{ readonly action: CollegeAction; readonly subject: Subject }>,
): Promise<void> {
  for (const { action, subject } of shown) {
    if (confidentialAccess(action, subject, context) === undefined) continue;
    await database.stores.accessLog.append({
      id: drawUuid(randomBytes),
      at: now(),
      actor: { kind: 'person', person: context.person.id },
      action: object.kind === 'item' ? 'item.view' : `${object.kind}.read`,
      object,
    });
    return;
  }
}
