import { z } from 'zod';
import { calendarDaySchema, localDateTimeSchema } from '../../calendar/calendar-day.ts';
import { choice, mark } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { fileSchema } from '../fields/image.ts';
import { contactSchema } from '../fields/place.ts';
import { entryIdSchema, line } from '../fields/text.ts';
import { SITTING_STAGES } from '../sitting-stages.ts';

export const ASSEMBLIES = {
  council: { label: 'Conseil communal', public: true },
  college: { label: 'Collège communal', public: false },
} as const;

export const MANDATE_FUNCTIONS = {
  mayor: 'Bourgmestre',
  alderman: 'Échevin ou échevine',
  cpasPresident: 'Présidence du CPAS',
  chair: 'Présidence du conseil',
  councillor: 'Conseiller ou conseillère',
  directorGeneral: 'Direction générale',
  financeDirector: 'Direction financière',
} as const;

/** A mandate by its function; a name only once the commune has filled it in. */
export const mandateSchema = z.strictObject({
  ...commonFields,
  function: choice('Fonction', MANDATE_FUNCTIONS),
  rank: z.int().min(1).meta({ title: 'Rang' }),
  holder: line('Nom', 120).optional(),
  group: line('Groupe politique', 80).optional(),
  attributions: z.array(line('Attribution', 120)).optional().meta({ title: 'Attributions' }),
  contact: contactSchema.optional(),
});
export type Mandate = z.infer<typeof mandateSchema>;

/** A sitting as the public may know it. */
export const sittingSchema = z.strictObject({
  ...commonFields,
  assembly: choice('Assemblée', ASSEMBLIES),
  at: localDateTimeSchema.meta({ title: 'Date et heure' }),
  place: line('Lieu', 160),
  stage: choice('Étape', SITTING_STAGES),
  agenda: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d+(?:\.\d+)?$/, 'un numéro comme « "2" » ou « "2.1" »')
          .meta({ title: 'Numéro' }),
        title: line('Intitulé', 300),
        closedSession: z.boolean().optional().meta({ title: 'Huis clos' }),
        decision: entryIdSchema.optional().meta({ title: 'Délibération', reference: 'decisions' }),
      }),
    )
    .optional()
    .meta({ title: 'Ordre du jour' }),
  draftsPublished: calendarDaySchema.optional().meta({ title: 'Projets mis en ligne le' }),
  minutes: fileSchema.optional().meta({ title: 'Procès-verbal' }),
  minutesApproved: calendarDaySchema.optional().meta({ title: 'Procès-verbal approuvé le' }),
  recording: z.url().optional().meta({ title: 'Enregistrement' }),
});
export type Sitting = z.infer<typeof sittingSchema>;

export const DECISION_STATUSES = {
  draft: 'Projet',
  adopted: 'Adoptée',
  approved: 'Approuvée par la tutelle',
  inForce: 'En vigueur',
  amended: 'Modifiée',
  repealed: 'Abrogée',
  refused: 'Refusée',
  postponed: 'Reportée',
} as const;

const countSchema = z.int().min(0);
const voteSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: mark('unanimous', 'À l’unanimité') }),
    z.strictObject({
      kind: mark('counted', 'Par le nombre de voix'),
      secret: z.boolean().optional().meta({ title: 'Scrutin secret' }),
      yes: countSchema.meta({ title: 'Pour' }),
      no: countSchema.meta({ title: 'Contre' }),
      abstain: countSchema.meta({ title: 'Abstentions' }),
    }),
    z.strictObject({
      kind: mark('byGroup', 'Par groupe politique'),
      groups: z
        .array(
          z.strictObject({
            group: line('Groupe', 80),
            yes: countSchema.meta({ title: 'Pour' }),
            no: countSchema.meta({ title: 'Contre' }),
            abstain: countSchema.meta({ title: 'Abstentions' }),
          }),
        )
        .min(1)
        .meta({ title: 'Voix par groupe' }),
    }),
  ])
  .meta({ title: 'Vote' });
export type Vote = z.infer<typeof voteSchema>;

/** A deliberation that may be public; its articles have addresses of their own. */
export const decisionSchema = z.strictObject({
  ...commonFields,
  assembly: choice('Assemblée', ASSEMBLIES),
  sitting: entryIdSchema.meta({ title: 'Séance', reference: 'sittings' }),
  reference: line('Référence', 40),
  category: line('Matière', 80),
  streets: z.array(line('Rue', 120)).optional().meta({ title: 'Rues concernées' }),
  status: choice('Statut', DECISION_STATUSES),
  vote: voteSchema.optional(),
  articles: z
    .array(
      z.strictObject({
        heading: line('Intitulé', 60),
        text: z.string().trim().min(1, 'un texte non vide').meta({ title: 'Texte' }),
      }),
    )
    .meta({ title: 'Articles' }),
  explanation: z.string().trim().optional().meta({ title: 'Note de synthèse', widget: 'markdown' }),
  history: z
    .array(z.strictObject({ date: calendarDaySchema.meta({ title: 'Date' }), text: line('Événement', 200) }))
    .optional()
    .meta({ title: 'Historique' }),
  files: z.array(fileSchema).optional().meta({ title: 'Annexes' }),
});
export type Decision = z.infer<typeof decisionSchema>;

export const REGULATION_KINDS = {
  regulation: 'Règlement',
  orderOfPolice: 'Ordonnance de police',
  tax: 'Règlement-taxe ou redevance',
} as const;

export const REGULATION_STATUSES = {
  adopted: 'Adopté',
  approved: 'Approuvé par la tutelle',
  inForce: 'En vigueur',
  amended: 'Modifié',
  repealed: 'Abrogé',
} as const;

/** A regulation with the proof of its publication (CDLD, art. L1133-1). */
export const regulationSchema = z.strictObject({
  ...commonFields,
  kind: choice('Genre', REGULATION_KINDS),
  assembly: choice('Assemblée', ASSEMBLIES),
  adopted: calendarDaySchema.meta({ title: 'Adopté le' }),
  published: z
    .strictObject({ on: calendarDaySchema.meta({ title: 'Publié le' }), proof: line('Preuve de la publication', 200) })
    .optional()
    .meta({ title: 'Publication' }),
  supervision: z
    .strictObject({ decision: line('Décision de tutelle', 160), on: calendarDaySchema.meta({ title: 'Date' }) })
    .optional()
    .meta({ title: 'Tutelle' }),
  status: choice('Statut', REGULATION_STATUSES),
  validUntil: calendarDaySchema.optional().meta({ title: 'Valable jusqu’au' }),
  decision: entryIdSchema.optional().meta({ title: 'Délibération', reference: 'decisions' }),
  files: z.array(fileSchema).optional().meta({ title: 'Documents' }),
});
export type Regulation = z.infer<typeof regulationSchema>;

/** A citizen's or councillor's interpellation of the college. */
export const interpellationSchema = z.strictObject({
  ...commonFields,
  by: choice('Par', { citizen: 'Une habitante ou un habitant', councillor: 'Un membre du conseil' }),
  sitting: entryIdSchema.meta({ title: 'Séance', reference: 'sittings' }),
  answer: z.string().trim().optional().meta({ title: 'Réponse du collège', widget: 'markdown' }),
});
export type Interpellation = z.infer<typeof interpellationSchema>;

export const committeeSchema = z.strictObject({
  ...commonFields,
  members: line('Composition', 300),
  meets: line('Réunions', 200).optional(),
  contact: contactSchema.optional(),
});
export type Committee = z.infer<typeof committeeSchema>;
