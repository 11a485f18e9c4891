import { z } from 'zod';
import { assemblyIdSchema, serviceIdSchema, settingIdSchema } from '../college/ids.ts';

/** What someone does for the assemblies of a commune, in French. */
export const COLLEGE_ROLES = {
  author: 'Rédaction de points',
  reviewer: 'Validation de points',
  serviceObserver: 'Lecture des points du service',
  adviser: 'Avis',
  secretariat: 'Secrétariat d’assemblée',
  member: 'Membre d’assemblée',
  observer: 'Lecture de tous les points',
  restrictedObserver: 'Lecture restreinte des points',
  committeeEditor: 'Secrétariat de commission',
} as const;

const services = z
  .array(serviceIdSchema)
  .min(1, 'au moins un service, ou pas de liste du tout')
  .optional()
  .meta({ title: 'Limité à ces services' });
const assemblies = z
  .array(assemblyIdSchema)
  .min(1, 'au moins une assemblée, ou pas de liste du tout')
  .optional()
  .meta({ title: 'Limité à ces assemblées' });
const committees = z
  .array(settingIdSchema)
  .min(1, 'au moins une commission, ou pas de liste du tout')
  .optional()
  .meta({ title: 'Limité à ces commissions' });

/** One role for the assemblies; without its list, for all services or assemblies. */
export const collegeGrantSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(['author', 'serviceObserver', 'adviser']).meta({ title: 'Rôle' }), services }),
  z.strictObject({
    role: z.literal('reviewer').meta({ title: 'Rôle' }),
    level: settingIdSchema.meta({ title: 'Niveau de validation' }),
    services,
  }),
  z.strictObject({
    role: z.enum(['secretariat', 'member', 'observer', 'restrictedObserver']).meta({ title: 'Rôle' }),
    assemblies,
  }),
  z.strictObject({ role: z.literal('committeeEditor').meta({ title: 'Rôle' }), assemblies, committees }),
]);
export type CollegeGrant = z.infer<typeof collegeGrantSchema>;

/** The services that a grant is limited to; nothing: it is not limited by service. */
export function servicesOfGrant(grant: CollegeGrant): readonly string[] {
  return ('services' in grant ? grant.services : undefined) ?? [];
}
