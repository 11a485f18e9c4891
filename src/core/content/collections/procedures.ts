import { z } from 'zod';
import { choice, mark } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { entryIdSchema, line, linkTargetSchema, markdown } from '../fields/text.ts';
import { LIFE_EVENTS, PROCEDURE_THEMES, PROFILES, PUBLIC_LEVELS } from '../taxonomy.ts';

/** What a procedure costs. Amounts in euros. */
const priceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: mark('free', 'Gratuit'), note: line('Remarque', 200).optional() }),
    z.strictObject({
      kind: mark('fixed', 'Montant fixe'),
      amount: z.number().positive().meta({ title: 'Montant (€)' }),
      note: line('Remarque', 200).optional(),
    }),
    z.strictObject({ kind: mark('variable', 'Montant variable'), text: line('Explication', 300) }),
    z.strictObject({ kind: mark('ask', 'À demander au service'), text: line('Explication', 300) }),
  ])
  .meta({ title: 'Prix' });
export type Price = z.infer<typeof priceSchema>;

export const CHANNELS = {
  online: 'En ligne',
  counter: 'Au guichet',
  appointment: 'Sur rendez-vous',
  post: 'Par courrier',
  email: 'Par courriel',
  phone: 'Par téléphone',
} as const;

const channelSchema = z.strictObject({
  kind: choice('Canal', CHANNELS),
  text: line('Explication', 240).optional(),
  to: linkTargetSchema.optional(),
});
export type Channel = z.infer<typeof channelSchema>;

const legalBasisSchema = z.strictObject({
  title: line('Texte', 200),
  reference: line('Article', 120).optional(),
  to: linkTargetSchema.optional(),
  confidence: choice('Certitude', { A: 'Lu dans une source', B: 'Tenu pour exact', C: 'À vérifier' }),
});

/** A démarche: what a citizen asks of the commune, or of another authority through it. */
export const procedureSchema = z
  .strictObject({
    ...commonFields,
    level: choice('Autorité compétente', PUBLIC_LEVELS),
    authority: z
      .strictObject({
        name: line('Nom', 140),
        to: linkTargetSchema,
        communeRole: line('Ce que la commune fait encore', 300).optional(),
      })
      .optional()
      .meta({ title: 'Service compétent', description: 'Obligatoire quand la démarche ne relève pas de la commune.' }),
    themes: z.array(choice('Thème', PROCEDURE_THEMES)).min(1, 'au moins un thème').meta({ title: 'Thèmes' }),
    lifeEvents: z.array(choice('Moment de vie', LIFE_EVENTS)).optional().meta({ title: 'Moments de vie' }),
    profiles: z.array(choice('Profil', PROFILES)).optional().meta({ title: 'Profils' }),
    who: line('Pour qui', 300),
    conditions: z.array(line('Condition', 300)).optional().meta({ title: 'Conditions' }),
    documents: z
      .array(z.strictObject({ name: line('Document', 160), note: line('Précision', 240).optional() }))
      .optional()
      .meta({ title: 'Documents à apporter' }),
    price: priceSchema,
    delay: line('Délai', 240),
    channels: z.array(channelSchema).min(1, 'au moins un canal').meta({ title: 'Comment faire' }),
    legalBasis: z.array(legalBasisSchema).optional().meta({ title: 'Base légale' }),
    related: z.array(entryIdSchema).optional().meta({ title: 'Démarches liées', reference: 'procedures' }),
    steps: z.array(markdown('Étape')).optional().meta({ title: 'Étapes' }),
  })
  .refine((procedure) => procedure.level === 'commune' || procedure.authority !== undefined, {
    path: ['authority'],
    error: 'le service compétent (« name » et « to »), puisque la démarche ne relève pas de la commune',
  });
export type Procedure = z.infer<typeof procedureSchema>;
