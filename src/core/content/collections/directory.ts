import { z } from 'zod';
import { choice } from '../fields/choice.ts';
import { commonFields } from '../fields/common.ts';
import { openingHoursSchema } from '../fields/opening-hours.ts';
import { addressSchema, contactSchema, pointSchema } from '../fields/place.ts';
import { entryIdSchema, line } from '../fields/text.ts';
import { WHEELCHAIR_ACCESS } from '../wheelchair.ts';

export const DIRECTORY_KINDS = {
  service: { label: 'Services communaux', one: 'Service', icon: 'town-hall' },
  function: { label: 'Personnes, par fonction', one: 'Fonction', icon: 'person' },
  association: { label: 'Associations', one: 'Association', icon: 'people' },
  shop: { label: 'Commerces et entreprises', one: 'Commerce', icon: 'shop' },
  place: { label: 'Lieux et équipements', one: 'Lieu', icon: 'map-pin' },
} as const;

export const DIRECTORY_CATEGORIES = {
  administration: 'Administration',
  technique: 'Services techniques',
  social: 'Social et santé',
  enseignement: 'Enseignement',
  petite_enfance: 'Petite enfance',
  culture: 'Culture',
  sport: 'Sport',
  jeunesse: 'Jeunesse',
  folklore: 'Fêtes et folklore',
  environnement: 'Environnement',
  securite: 'Sécurité et secours',
  culte: 'Cultes et laïcité',
  commerce: 'Commerce',
  artisanat: 'Artisanat',
  horeca: 'Restauration et hébergement',
  agriculture: 'Agriculture et circuit court',
  defibrillateur: 'Défibrillateurs',
  bulle_verre: 'Bulles à verre',
  salle: 'Salles à louer',
  aire_de_jeux: 'Aires de jeux',
  patrimoine: 'Patrimoine',
  autre: 'Autres',
} as const;

/** Someone or somewhere to find: kept by function, never by a made-up name. */
export const directorySchema = z.strictObject({
  ...commonFields,
  kind: choice('Genre', DIRECTORY_KINDS),
  categories: z
    .array(choice('Rubrique', DIRECTORY_CATEGORIES))
    .min(1, 'au moins une rubrique')
    .meta({ title: 'Rubriques' }),
  parent: entryIdSchema.optional().meta({ title: 'Dépend de', reference: 'directory' }),
  holder: line('Nom de la personne', 120, 'Laissé vide tant que la commune ne l’a pas rempli.').optional(),
  address: addressSchema.optional(),
  point: pointSchema.optional(),
  contact: contactSchema.optional(),
  hours: openingHoursSchema.optional(),
  wheelchair: choice('Accès en fauteuil roulant', WHEELCHAIR_ACCESS).optional(),
});
export type DirectoryEntry = z.infer<typeof directorySchema>;
