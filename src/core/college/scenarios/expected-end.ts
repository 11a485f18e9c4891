import { z } from 'zod';
import { entryIdSchema } from '../../content/fields/text.ts';

/** A name given in a scenario to a record or to a person: `point`, `autrice`. Records are written `$point` where used. */
export const nicknameSchema = entryIdSchema.meta({ title: 'Nom dans le scénario' });

/** Fields of a record, or of what is computed from it; only those written are compared, `null` says « absent ». */
export const expectedFieldsSchema = z.record(z.string(), z.unknown());

const byNickname = <Value extends z.ZodType>(value: Value) => z.record(nicknameSchema, z.record(z.string(), value));
const byAction = <Value extends z.ZodType>(value: Value) => z.record(z.string(), z.record(z.string(), value));

/** What is left at the end of a scenario; only what is written is compared. */
export const expectedEndSchema = z.strictObject({
  points: z.record(nicknameSchema, expectedFieldsSchema).optional().meta({
    title: 'Points',
    description:
      'Champs du point, et ce qui s’en calcule : numero, reference, gele, avis (par avis : etat, dernierJour, reste), avisCites.',
  }),
  seances: z.record(nicknameSchema, expectedFieldsSchema).optional().meta({
    title: 'Séances',
    description:
      'Champs de la séance, et ce qui s’en calcule : rang, ordre, numeros, intitules, candidats, aVoir, echeances, delaisLegaux, pv.',
  }),
  disparus: z.array(nicknameSchema).optional().meta({ title: 'Ce qui ne doit plus exister' }),
  resultats: byNickname(z.string()).optional().meta({
    title: 'Résultats des votes',
    description: 'Par séance, la phrase de chaque vote : { seance: { $point/1: "À l’unanimité, DÉCIDE" } }.',
  }),
  droits: z.record(nicknameSchema, byAction(z.boolean())).optional().meta({
    title: 'Qui peut quoi',
    description: 'Par personne et par action : { autrice: { item.edit: { $point: false } } }.',
  }),
  pourquoi: z
    .array(
      z.strictObject({
        qui: nicknameSchema,
        action: z.string(),
        sur: z.string().meta({ title: 'Sur quoi : $point, $seance, $annexe, $point/avis, ou une assemblée' }),
        refus: z.string().optional().meta({ title: 'Code du refus' }),
        personnes: z.array(nicknameSchema).optional().meta({ title: 'Qui le pourrait, ici et maintenant' }),
        phrase: z.string().optional().meta({ title: 'Phrase montrée' }),
      }),
    )
    .optional()
    .meta({ title: 'Réponses à « pourquoi ne puis-je pas ? »' }),
  lectures: byNickname(expectedFieldsSchema).optional().meta({
    title: 'Ce que chacun lit d’un point',
    description: 'Champs reçus, ou « refus » : le code de ce qui empêche de lire.',
  }),
  recherches: byNickname(z.array(z.string())).optional().meta({
    title: 'Ce que chacun trouve',
    description: 'Par personne, pour des mots : les points trouvés, dans l’ordre de leur création.',
  }),
  journal: byAction(z.array(z.string())).optional().meta({
    title: 'Accès à consigner',
    description: 'Par action : ce qui, du sujet, fait noter l’accès au journal ; une liste vide : rien.',
  }),
});
export type ExpectedEnd = z.infer<typeof expectedEndSchema>;
