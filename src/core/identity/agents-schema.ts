import { z } from 'zod';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { entryIdSchema, line } from '../content/fields/text.ts';
import { collegeFunctionSchema } from './college-function.ts';
import { collegeGrantSchema } from './college-grant.ts';
import { contentGrantSchema } from './content-role.ts';
import { personIdSchema } from './person-id.ts';

/** An e-mail address as we keep and compare it: in lower case. */
export const emailAddressSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'une adresse d’au plus 254 caractères')
  .pipe(z.email('une adresse de courriel comme « prenom.nom@commune.example »'))
  .brand<'EmailAddress'>();
export type EmailAddress = z.infer<typeof emailAddressSchema>;

export const serviceSchema = z.strictObject({
  id: entryIdSchema,
  name: line('Nom du service', 80),
});
export type Service = z.infer<typeof serviceSchema>;

export const agentSchema = z.strictObject({
  id: personIdSchema.meta({ title: 'Identifiant' }),
  name: line('Nom', 80),
  email: emailAddressSchema.meta({ title: 'Courriel' }),
  /** `false` closes every door at once and keeps the person's name in the history. */
  active: z.boolean().optional().meta({ title: 'Compte actif' }),
  /** Last day on which the person may sign in. */
  until: calendarDaySchema.optional().meta({ title: 'Dernier jour' }),
  services: z.array(entryIdSchema).optional().meta({ title: 'Services' }),
  roles: z
    .strictObject({
      content: z.array(contentGrantSchema).optional().meta({ title: 'Site communal' }),
      college: z
        .strictObject({
          functions: z.array(collegeFunctionSchema).optional().meta({ title: 'Fonctions' }),
          grants: z.array(collegeGrantSchema).optional().meta({ title: 'Rôles dans les assemblées' }),
        })
        .optional()
        .meta({ title: 'Collège et conseil' }),
    })
    .optional()
    .meta({ title: 'Rôles' }),
  /** The account at the commune's own provider: once bound, only this one opens. */
  oidc: z
    .strictObject({
      issuer: z.url({
        protocol: /^https?$/,
        error: 'l’adresse du fournisseur, comme « https://connexion.exemple.be »',
      }),
      subject: z.string().min(1, 'l’identifiant que donne le fournisseur').max(255, 'au plus 255 caractères'),
    })
    .optional()
    .meta({ title: 'Compte OpenID Connect' }),
  /**
   * Binds the identity card: HMAC-SHA-256 of the national number under the commune's secret, in hexadecimal.
   * The number itself never enters this file, and without the secret nobody can try numbers against it.
   */
  eid: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'l’empreinte de 64 caractères calculée par l’espace agents, jamais un numéro national')
    .optional()
    .meta({ title: 'Carte d’identité' }),
});
export type Agent = z.infer<typeof agentSchema>;

/** `agents.yaml`: the one directory of persons, services and roles, for all tools of a commune. */
export const agentsSchema = z.strictObject({
  services: z.array(serviceSchema).meta({ title: 'Services' }),
  agents: z.array(agentSchema).min(1, 'au moins une personne').meta({ title: 'Agents' }),
});
export type Agents = z.infer<typeof agentsSchema>;
