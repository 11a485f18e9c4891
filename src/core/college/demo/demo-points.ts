import { z } from 'zod';

const pointSchema = z.strictObject({
  titre: z.string(),
  categorie: z.string(),
  service: z.string(),
  motivation: z.string(),
  decision: z.string(),
  vote: z.boolean(),
  prive: z.boolean(),
});
export type DemoPoint = z.infer<typeof pointSchema>;

/** `points-exemples.yaml`: invented texts that look like those of a commune; what stands in brackets is left to fill in. */
export const demoPointsSchema = z.strictObject({
  college: z.array(pointSchema).min(20),
  conseil: z.array(pointSchema).min(10),
});
export type DemoPoints = z.infer<typeof demoPointsSchema>;

/** The services of the texts as the example directory names them. */
export const DEMO_SERVICES: Readonly<Record<string, string>> = {
  'Secrétariat général': 'secretariat',
  'Population - État civil': 'population',
  'Ressources humaines': 'personnel',
  'Accueil temps libre': 'enseignement',
  'Marchés publics': 'finances',
  Finances: 'finances',
  Enseignement: 'enseignement',
  Mobilité: 'mobilite',
  Urbanisme: 'urbanisme',
  Travaux: 'travaux',
  Environnement: 'urbanisme',
  Patrimoine: 'travaux',
  Événements: 'secretariat',
};

/** The council's categories that are called otherwise in the texts. */
export const DEMO_COUNCIL_CATEGORIES: Readonly<Record<string, string>> = {
  secretariat: 'tutelle',
  mobilite: 'circulation',
  travaux: 'voirie',
  'etat-civil': 'cimetieres',
};
