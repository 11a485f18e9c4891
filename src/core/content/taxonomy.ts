/** The closed lists by which a citizen enters the site. Keys are addresses, labels are read. */
export const PROCEDURE_THEMES = {
  'etat-civil': { label: 'État civil', icon: 'rings' },
  'identite-voyage': { label: 'Identité et voyage', icon: 'id-card' },
  population: { label: 'Domicile et population', icon: 'home' },
  'urbanisme-logement': { label: 'Urbanisme et logement', icon: 'building' },
  mobilite: { label: 'Mobilité et stationnement', icon: 'car' },
  environnement: { label: 'Environnement et propreté', icon: 'recycle' },
  'enfance-jeunesse': { label: 'Enfance et enseignement', icon: 'school' },
  'aide-sociale': { label: 'Aide sociale et santé', icon: 'heart' },
  economie: { label: 'Commerce et économie', icon: 'shop' },
  'fetes-loisirs': { label: 'Fêtes, sport et loisirs', icon: 'tent' },
  finances: { label: 'Taxes et primes', icon: 'euro' },
  'vie-politique': { label: 'Participer à la vie communale', icon: 'vote' },
} as const;
export type ProcedureTheme = keyof typeof PROCEDURE_THEMES;

export const LIFE_EVENTS = {
  naissance: { label: 'J’attends un enfant', icon: 'baby' },
  demenagement: { label: 'Je déménage', icon: 'home' },
  couple: { label: 'Je me marie ou je cohabite', icon: 'rings' },
  separation: { label: 'Je me sépare', icon: 'people' },
  deces: { label: 'Je perds un proche', icon: 'death' },
  'batir-renover': { label: 'Je construis ou je rénove', icon: 'tools' },
  voyage: { label: 'Je pars à l’étranger', icon: 'passport' },
  ecole: { label: 'Mon enfant va à l’école', icon: 'school' },
  'perte-vol': { label: 'J’ai perdu un document', icon: 'warning' },
  entreprendre: { label: 'Je lance une activité', icon: 'shop' },
  'organiser-fete': { label: 'J’organise une fête', icon: 'firework' },
  difficulte: { label: 'Je traverse une période difficile', icon: 'heart' },
} as const;
export type LifeEvent = keyof typeof LIFE_EVENTS;

export const PROFILES = {
  'nouvel-habitant': { label: 'nouvel habitant', icon: 'key' },
  parent: { label: 'parent', icon: 'family' },
  jeune: { label: 'jeune', icon: 'bike' },
  senior: { label: 'senior', icon: 'bench' },
  'en-situation-de-handicap': { label: 'en situation de handicap', icon: 'wheelchair' },
  locataire: { label: 'locataire', icon: 'key' },
  proprietaire: { label: 'propriétaire', icon: 'building' },
  commercant: { label: 'commerçant ou indépendant', icon: 'shop' },
  association: { label: 'membre d’une association', icon: 'people' },
  visiteur: { label: 'de passage', icon: 'map-pin' },
} as const;
export type Profile = keyof typeof PROFILES;

export const PUBLIC_LEVELS = {
  commune: 'Commune',
  federal: 'Autorité fédérale',
  region: 'Région wallonne',
  community: 'Fédération Wallonie-Bruxelles',
  'german-community': 'Communauté germanophone',
  province: 'Province',
} as const;
export type PublicLevel = keyof typeof PUBLIC_LEVELS;

export const LANGUAGES = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

/** The keys of a closed list, as the non-empty tuple that `z.enum` asks for. */
export function keysOf<Key extends string>(list: Record<Key, unknown>): [Key, ...Key[]] {
  // A closed list is never empty: each is a literal above.
  return Object.keys(list) as [Key, ...Key[]];
}
