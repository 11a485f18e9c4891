import { z } from 'zod';
import { calendarDaySchema } from '../calendar/calendar-day.ts';
import { imageSchema } from '../content/fields/image.ts';
import { openingHoursSchema } from '../content/fields/opening-hours.ts';
import { addressSchema, contactSchema, pointSchema, postalCodeSchema } from '../content/fields/place.ts';
import { entryIdSchema, line, linkSchema } from '../content/fields/text.ts';
import { keysOf, LANGUAGES } from '../content/taxonomy.ts';
import { reviewPolicySchema } from './review-policy.ts';

export const THEMES = { 'pierre-bleue': 'Pierre bleue', meuse: 'Meuse', terril: 'Terril', brique: 'Brique' } as const;
export type ThemeName = keyof typeof THEMES;

/** Legal language regime (coordinated laws of 18 July 1966): the languages in which public notices must also exist. */
export const LANGUAGE_REGIMES = {
  fr: ['fr'],
  'fr-facilites-nl': ['fr', 'nl'],
  'fr-facilites-de': ['fr', 'de'],
  'de-facilites-fr': ['de', 'fr'],
} as const;

/** Components that a commune may replace by its own in `overrides/`: a closed list. */
export const OVERRIDABLE_COMPONENTS = ['HomeHero', 'SiteFooter', 'NewsCard', 'EventCard'] as const;
export type OverridableComponent = (typeof OVERRIDABLE_COMPONENTS)[number];

/** `communes/<slug>/commune.yaml`: who the commune is and how its site is laid out. */
export const communeConfigSchema = z.strictObject({
  name: line('Nom', 60),
  slug: entryIdSchema,
  nis: z
    .string()
    .regex(/^\d{5}$/, 'un code NIS de cinq chiffres entre guillemets')
    .meta({ title: 'Code NIS' })
    .optional(),
  fictional: z.boolean().optional().meta({ title: 'Commune fictive' }),
  province: line('Province', 40),
  arrondissement: line('Arrondissement', 40).optional(),
  postalCodes: z.array(postalCodeSchema).min(1, 'au moins un code postal').meta({ title: 'Codes postaux' }),
  villages: z.array(line('Village', 60)).optional().meta({ title: 'Villages et sections' }),
  population: z
    .strictObject({ count: z.int().positive(), on: calendarDaySchema, source: line('Source', 200) })
    .optional()
    .meta({ title: 'Population' }),
  centre: pointSchema.optional(),
  bbox: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .meta({ title: 'Étendue (ouest, sud, est, nord)' }),
  languageRegime: z.enum(keysOf(LANGUAGE_REGIMES)).meta({ title: 'Régime linguistique' }),
  languages: z
    .array(z.enum(keysOf(LANGUAGES)))
    .min(1)
    .meta({ title: 'Langues du site' }),
  /** Canonical origin, e.g. `https://www.seneffe.example`; addresses in feeds and share data start with it. */
  url: z
    .url({ protocol: /^https?$/, error: 'une adresse complète comme « https://www.exemple.be »' })
    .meta({ title: 'Adresse publique' }),
  domains: z
    .array(z.string().regex(/^[a-z0-9.-]+$/, 'un nom de domaine'))
    .optional()
    .meta({ title: 'Autres domaines' }),
  theme: z.enum(keysOf(THEMES)).meta({ title: 'Thème' }),
  slogan: line('Phrase d’accueil', 140).optional(),
  townHall: z
    .strictObject({
      name: line('Nom', 80),
      address: addressSchema.optional(),
      contact: contactSchema.optional(),
      hours: openingHoursSchema.optional(),
      point: pointSchema.optional(),
    })
    .meta({ title: 'Maison communale' }),
  social: z.array(linkSchema).optional().meta({ title: 'Réseaux' }),
  services: z
    .strictObject({
      forms: z.boolean().meta({
        title: 'Formulaires',
        description: 'Non pour un site servi sans les fonctions\u00A0: contact par courriel, ni avis ni abonnement.',
      }),
    })
    .optional()
    .meta({ title: 'Services du site' }),
  workflow: reviewPolicySchema.optional().meta({
    title: 'Relecture des textes',
    description:
      'none\u00A0: chacun publie selon ses droits\u202F; review (d’office)\u00A0: une validation\u202F; fourEyes\u00A0: par une autre personne que l’auteur. Une seule règle, ou une par sorte de contenu («\u202Fotherwise\u202F» pour le reste).',
  }),
  menu: z
    .array(z.strictObject({ label: line('Texte', 40), to: linkSchema.shape.to }))
    .min(1)
    .max(7, 'au plus sept entrées')
    .meta({ title: 'Menu principal' }),
  home: z
    .strictObject({
      procedures: z
        .array(entryIdSchema)
        .max(8, 'au plus huit démarches')
        .meta({ title: 'Démarches à la une', reference: 'procedures' }),
      featured: z
        .array(
          z.strictObject({
            label: line('Texte', 60),
            to: linkSchema.shape.to,
            text: line('Explication', 140).optional(),
            icon: entryIdSchema.optional(),
          }),
        )
        .optional()
        .meta({ title: 'Liens mis en avant' }),
      image: imageSchema.optional(),
    })
    .meta({ title: 'Page d’accueil' }),
  accessibility: z
    .strictObject({
      manualTests: z
        .array(
          z.strictObject({
            date: calendarDaySchema,
            scope: line('Portée', 200),
            by: line('Par (fonction)', 120),
            findings: line('Constats', 400),
          }),
        )
        .optional(),
      knownIssues: z.array(line('Problème connu', 300)).optional(),
      contact: contactSchema.optional(),
    })
    .optional()
    .meta({ title: 'Accessibilité' }),
  example: z
    .boolean()
    .optional()
    .meta({ title: 'Site d’exemple', description: 'Affiche que le site est une démonstration, pas le site officiel.' }),
});
export type CommuneConfig = z.infer<typeof communeConfigSchema>;

/** Whether citizens can send forms; a commune that says nothing has them. */
export function hasForms({ services }: Pick<CommuneConfig, 'services'>): boolean {
  return services?.forms ?? true;
}

/** `communes/<slug>/crisis.yaml`: one file that switches the crisis page. */
export const crisisSchema = z.strictObject({
  active: z.boolean().meta({ title: 'Active' }),
  title: line('Titre', 120),
  message: line('Consigne principale', 400),
  instructions: z.array(line('Consigne', 240)).optional().meta({ title: 'Consignes' }),
  updates: z
    .array(z.strictObject({ at: line('Heure', 40), text: line('Nouvelle', 400) }))
    .optional()
    .meta({ title: 'Nouvelles' }),
  phones: z
    .array(z.strictObject({ label: line('Nom', 80), number: z.string().regex(/^[\d +./]{3,20}$/, 'un numéro') }))
    .optional()
    .meta({ title: 'Numéros utiles' }),
});
export type Crisis = z.infer<typeof crisisSchema>;
