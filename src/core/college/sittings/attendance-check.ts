import type { Result } from '../../shared/result.ts';
import type { SittingRefusal } from './sitting-refusal.ts';

export type AttendanceCheck = Result<undefined, SittingRefusal>;
