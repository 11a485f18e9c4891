import { addTime, belgianDay } from '../../core/calendar/elapsed-time.ts';
import { type Retention, retentionDays } from '../../core/forms/retention.ts';
import { MAIL_JOB } from '../mail-job.ts';
import type { CitizenPorts } from './citizen-ports.ts';

/** Erases what citizens sent once its term is over; worth doing once a day. @returns how many pieces of data */
export async function eraseCitizenData(
  { database, now }: Pick<CitizenPorts, 'database' | 'now'>,
  retention: Retention,
): Promise<number> {
  const moment = now();
  const before = (kind: keyof Retention) => {
    const days = retentionDays(retention, kind, belgianDay(moment));
    return days === undefined ? undefined : addTime(moment, -days * 86_400_000);
  };
  const { feedback, outbox, tokens } = database.stores;
  const [remarks, mail] = [before('remarks'), before('unsentMail')];
  return (
    (remarks === undefined ? 0 : await feedback.removeRemarksOlder(remarks)) +
    (mail === undefined ? 0 : await outbox.removeDead(MAIL_JOB, mail)) +
    (await tokens.removeExpired(moment))
  );
}
