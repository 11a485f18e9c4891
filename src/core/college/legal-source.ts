import { z } from 'zod';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { line } from '../content/fields/text.ts';

/** How sure we are of a rule of law: A read in a source, B believed right, C uncertain. */
export const CONFIDENCE = { A: 'lu dans une source', B: 'tenu pour exact', C: 'à vérifier' } as const;
export type Confidence = keyof typeof CONFIDENCE;

/** Where a legal number or rule comes from; shown wherever the rule refuses something. */
export interface LegalSource {
  /** For instance `CDLD, art. L1122-13, § 1er`. */
  readonly article: string;
  readonly confidence: Confidence;
}

/** What each version of a dated legal setting carries. */
export const datedFields = {
  validFrom: calendarDaySchema.meta({ title: 'Applicable dès le' }),
  article: line('Article', 160),
  confidence: z.enum(['A', 'B', 'C']).meta({ title: 'Certitude' }),
  /** How sure we are of `validFrom`, where that differs from the rule itself. */
  dateConfidence: z.enum(['A', 'B', 'C']).optional().meta({ title: 'Certitude de la date' }),
  note: line('Remarque', 400).optional(),
} as const;

/** The article of a dated legal setting, without its numbers. */
export function sourceOf({ article, confidence }: LegalSource): LegalSource {
  return { article, confidence };
}
