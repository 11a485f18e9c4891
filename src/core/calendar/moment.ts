import { z } from 'zod';

/** An instant in UTC with milliseconds, `YYYY-MM-DDTHH:MM:SS.sssZ`: two of them compare as texts. Only this schema makes one. */
export const momentSchema = z.iso
  .datetime({ precision: 3, error: 'un instant comme 2026-03-02T18:30:00.000Z' })
  .brand<'Moment'>();
export type Moment = z.infer<typeof momentSchema>;
