import { z } from 'zod';

/** `communes/_shared/themes/<theme>/theme.yaml`: the closed set of layout variants that a theme may choose from. */
export const themeSettingsSchema = z.strictObject({
  name: z.string().min(1).meta({ title: 'Nom' }),
  home: z.enum(['masthead', 'river', 'grid', 'editorial']).meta({ title: 'Composition de l’accueil' }),
  cards: z.enum(['ruled', 'rounded', 'plate', 'column']).meta({ title: 'Style des cartes' }),
  /** Colour of the browser's own interface, light then dark. */
  themeColor: z.tuple([z.string(), z.string()]).meta({ title: 'Couleur du navigateur (clair, sombre)' }),
});
export type ThemeSettings = z.infer<typeof themeSettingsSchema>;
