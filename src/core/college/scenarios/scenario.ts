import { z } from 'zod';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { entryIdSchema, line } from '../../content/fields/text.ts';
import { collegeGrantSchema } from '../../identity/college-grant.ts';
import { mandateSchema } from '../sittings/mandate.ts';
import { standInSchema } from '../sittings/stand-in.ts';

/** A name given in the scenario to a record that it makes: `point`, `balayeuse`… Written `$point` where it is used. */
const nickname = entryIdSchema;

/** Fields of a record, or of what is computed from it; only those written are compared. */
const expectedFields = z.record(z.string(), z.unknown());

const stepSchema = z.strictObject({
  /** In plain French, for whoever reads the scenario. */
  etape: line('Étape', 300),
  /** When, if later than the step before. */
  quand: localDateTimeSchema.optional(),
  qui: nickname,
  domaine: z.enum(['point', 'avis', 'ordre', 'seance', 'mandat']),
  /** A command, by its kind and fields. */
  demande: z.looseObject({ kind: z.string() }),
  /** Names what the command makes: its first new record. */
  nom: nickname.optional(),
  /** The code of the refusal expected; without it the command must be accepted. */
  refus: z.string().optional(),
  /** Facts that the refusal must give. */
  faits: expectedFields.optional(),
  /** The article that the refusal must cite. */
  article: z.string().optional(),
});
export type ScenarioStep = z.infer<typeof stepSchema>;

const personSchema = z.strictObject({
  nom: line('Nom', 80),
  services: z.array(entryIdSchema),
  roles: z.array(collegeGrantSchema),
  directeurGeneral: z.boolean().optional(),
});

/** The people of a scenario: who asks, and who sits. */
export const castSchema = z.strictObject({
  personnes: z.record(nickname, personSchema),
  mandats: z.array(mandateSchema),
  procurations: z.array(standInSchema).optional(),
});
export type Cast = z.infer<typeof castSchema>;

/**
 * A rule told as a story: settings, people, steps with what is expected of each, and what is left at the end. A commune
 * keeps its own rules under test this way.
 */
export const scenarioSchema = z.strictObject({
  titre: line('Titre', 200),
  /** What it proves: a section of the rules, an article of law. */
  regle: line('Règle', 300),
  /** Whose settings: a commune's slug; the standard ones when absent. */
  commune: entryIdSchema.optional(),
  /** What departs from those settings, by file: `college`, `conseil`, `general`, `droit`. */
  reglages: z.record(entryIdSchema, z.record(z.string(), z.unknown())).optional(),
  /** A file of people beside the scenario; `distribution.yaml` when absent. */
  distribution: z
    .string()
    .regex(/^[a-z0-9-]+\.yaml$/, 'un nom de fichier comme « distribution.yaml »')
    .optional(),
  /** People added to those of the file. */
  personnes: castSchema.shape.personnes.optional(),
  procurations: castSchema.shape.procurations,
  debut: localDateTimeSchema,
  etapes: z.array(stepSchema).min(1, 'au moins une étape'),
  attendu: z
    .strictObject({
      /** By nickname: fields of the item, and `numero`, `reference`, `gele` as they are computed. */
      points: z.record(nickname, expectedFields).optional(),
      /** By nickname: fields of the sitting, and `ordre` (nicknames with their numbers). */
      seances: z.record(nickname, expectedFields).optional(),
      /** Nicknames of what must no longer exist. */
      disparus: z.array(nickname).optional(),
      /** What each person may do: `alice: { item.edit: { $point: false } }`. */
      droits: z.record(nickname, z.record(z.string(), z.record(z.string(), z.boolean()))).optional(),
      /** Sentences composed at the end, by sitting: the result of each vote, `item/rank`. */
      resultats: z.record(nickname, z.record(z.string(), z.string())).optional(),
    })
    .optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;
