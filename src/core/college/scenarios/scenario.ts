import { z } from 'zod';
import { localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { entryIdSchema, line } from '../../content/fields/text.ts';
import { collegeGrantSchema } from '../../identity/college-grant.ts';
import { agendaCommandSchema } from '../agenda/agenda-command.ts';
import { itemCommandSchema } from '../items/item-command.ts';
import { opinionCommandSchema } from '../opinions/opinion-command.ts';
import { mandateSchema } from '../sittings/mandate.ts';
import { mandateCommandSchema } from '../sittings/mandate-command.ts';
import { sittingCommandSchema } from '../sittings/sitting-command.ts';
import { standInSchema } from '../sittings/stand-in.ts';
import { decorSchema } from './decor.ts';
import { expectedEndSchema, expectedFieldsSchema, nicknameSchema } from './expected-end.ts';

const stepCommon = {
  /** In plain French, for whoever reads the scenario. */
  etape: line('Étape', 300),
  quand: localDateTimeSchema.optional().meta({ title: 'Quand, si c’est plus tard que l’étape d’avant' }),
  qui: nicknameSchema,
  nom: nicknameSchema.optional().meta({ title: 'Nomme le premier enregistrement que fait la demande' }),
  refus: z.string().optional().meta({
    title: 'Code du refus attendu',
    description: 'Quand il manque, la demande doit être acceptée.',
  }),
  faits: expectedFieldsSchema.optional().meta({ title: 'Faits que le refus doit donner' }),
  article: z.string().optional().meta({ title: 'Article que le refus doit citer' }),
};
const stepSchema = z.discriminatedUnion('domaine', [
  z.strictObject({ ...stepCommon, domaine: z.literal('point'), demande: requestOf(itemCommandSchema) }),
  z.strictObject({ ...stepCommon, domaine: z.literal('avis'), demande: requestOf(opinionCommandSchema) }),
  z.strictObject({ ...stepCommon, domaine: z.literal('ordre'), demande: requestOf(agendaCommandSchema) }),
  z.strictObject({ ...stepCommon, domaine: z.literal('seance'), demande: requestOf(sittingCommandSchema) }),
  z.strictObject({ ...stepCommon, domaine: z.literal('mandat'), demande: requestOf(mandateCommandSchema) }),
]);
export type ScenarioStep = z.infer<typeof stepSchema>;

const personSchema = z.strictObject({
  nom: line('Nom', 80),
  services: z.array(entryIdSchema),
  roles: z.array(collegeGrantSchema),
  directeurGeneral: z.boolean().optional(),
});

/** The people of a scenario: who asks, and who sits. */
export const castSchema = z.strictObject({
  personnes: z.record(nicknameSchema, personSchema),
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
  regle: line('Règle', 300).meta({
    description: 'Ce que le récit prouve : une section des règles, un article de loi.',
  }),
  commune: entryIdSchema.optional().meta({
    title: 'Commune dont les réglages s’appliquent',
    description:
      'Celle du dossier où se trouve le fichier quand rien n’est écrit ; les réglages standard pour _shared.',
  }),
  reglages: z.record(entryIdSchema, z.record(z.string(), z.unknown())).optional().meta({
    title: 'Ce qui s’écarte de ces réglages',
    description: 'Par fichier : college, conseil, general, droit.',
  }),
  distribution: z
    .string()
    .regex(/^[a-z0-9-]+\.yaml$/, 'un nom de fichier comme « distribution.yaml »')
    .optional()
    .meta({ title: 'Fichier des personnes, à côté du scénario' }),
  personnes: castSchema.shape.personnes.optional().meta({ title: 'Personnes ajoutées à celles du fichier' }),
  mandats: castSchema.shape.mandats.optional().meta({ title: 'Mandats ajoutés, ou mis à la place de ceux du fichier' }),
  procurations: castSchema.shape.procurations,
  debut: localDateTimeSchema,
  decor: decorSchema.optional().meta({ title: 'Ce qui existe avant le récit' }),
  etapes: z.array(stepSchema).min(1, 'au moins une étape'),
  attendu: expectedEndSchema.optional().meta({ title: 'Ce qui reste à la fin' }),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** A command by its kind; its fields are read when the step is played, once nicknames are resolved. */
function requestOf(schema: { readonly options: readonly { readonly shape: { readonly kind: KindSchema } }[] }) {
  const kinds = schema.options.flatMap(({ shape: { kind } }) => kind.options ?? [...(kind.values ?? [])]);
  return z.looseObject({ kind: z.enum(kinds) }).meta({ title: 'Demande : son nom et ses champs' });
}
/** A literal has values, an enum options. */
interface KindSchema {
  readonly values?: ReadonlySet<string>;
  readonly options?: readonly string[];
}

/** The people of a scenario's file with those that it adds itself; a mandate of the same id takes the other's place. */
export function castOf(cast: Cast, { personnes, mandats = [], procurations = [] }: Scenario): Cast {
  return {
    personnes: { ...cast.personnes, ...personnes },
    mandats: [...cast.mandats.filter(({ id }) => !mandats.some((own) => own.id === id)), ...mandats],
    procurations: [...(cast.procurations ?? []), ...procurations],
  };
}
