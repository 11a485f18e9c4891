import { z } from 'zod';
import { type CalendarDay, calendarDaySchema } from '../calendar/calendar-day.ts';
import { REGULATION_KINDS } from './collections/assemblies.ts';
import { line } from './fields/text.ts';
import { keysOf } from './taxonomy.ts';

/** Where a rule comes from and since when it applies; `confidence` A: read in the law, B: in a commentary, C: to be verified. */
const dated = {
  article: line('Article', 120),
  source: line('Source', 300),
  validFrom: calendarDaySchema.meta({ title: 'Applicable dès le' }),
  confidence: z.enum(['A', 'B', 'C']).meta({ title: 'Certitude' }),
} as const;

/** `communes/_shared/legal/website.yaml`: what the law asks of a communal website, rule by rule, each with its dated versions. */
export const legalSettingsSchema = z.strictObject({
  draftsOnline: z
    .array(
      z.strictObject({
        ...dated,
        clearDays: z.int().min(0).meta({ title: 'Jours francs avant la séance du conseil' }),
      }),
    )
    .min(1)
    .meta({ title: 'Projets de délibération en ligne' }),
  regulationPublished: z
    .array(
      z.strictObject({
        ...dated,
        supervised: z
          .array(z.enum(keysOf(REGULATION_KINDS)))
          .meta({ title: 'Genres soumis à une décision de tutelle' }),
      }),
    )
    .min(1)
    .meta({ title: 'Publication des règlements' }),
});
export type LegalSettings = z.infer<typeof legalSettingsSchema>;

/** The version of a rule that applies on a day; undefined before the first one. */
export function versionOn<Version extends { readonly validFrom: CalendarDay }>(
  versions: readonly Version[],
  day: CalendarDay,
): Version | undefined {
  return versions
    .filter((version) => version.validFrom <= day)
    .reduce<Version | undefined>(
      (latest, version) => (latest !== undefined && latest.validFrom > version.validFrom ? latest : version),
      undefined,
    );
}
