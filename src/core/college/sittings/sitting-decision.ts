import type { Result } from '../../shared/result.ts';
import type { CollegeEvent } from '../event.ts';
import type { CollegeRefusal } from '../refusal.ts';

/** What a command does to a sitting, or why it is refused. */
export type SittingDecision = Result<readonly CollegeEvent[], CollegeRefusal>;
