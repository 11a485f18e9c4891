import { stringify } from 'yaml';
import { z } from 'zod';
import { communeConfigSchema, LANGUAGE_REGIMES, type ThemeName } from './commune-config.ts';
import type { KnownCommune } from './known-communes.ts';

/** `communes/_shared/starter.yaml`: the menu and home page that every new site begins with. */
export const starterSchema = z.strictObject({
  menu: communeConfigSchema.shape.menu,
  home: communeConfigSchema.shape.home,
});
export type Starter = z.infer<typeof starterSchema>;

export interface NewCommuneChoices {
  readonly theme: ThemeName;
  /** Public address; a reserved `.example` one until the commune has its own. */
  readonly url: string;
}

/**
 * The files of a new commune's folder, by path inside it. Texts, démarches and legal pages stay in the
 * shared folder, laid under this one, so that they keep being corrected for everyone.
 */
export function composeCommune(
  commune: KnownCommune,
  choices: NewCommuneChoices,
  starter: Starter,
): ReadonlyMap<string, string> {
  const config: z.input<typeof communeConfigSchema> = {
    name: commune.nom,
    slug: commune.slug,
    nis: commune.nis,
    province: commune.province,
    arrondissement: commune.arrondissement,
    postalCodes: commune.codesPostaux,
    population: { count: commune.population2020, on: '2020-01-01', source: 'Statbel' },
    centre: { lat: commune.lat, lon: commune.lon },
    bbox: commune.bbox,
    languageRegime: commune.regimeLinguistique,
    languages: [...LANGUAGE_REGIMES[commune.regimeLinguistique]],
    url: choices.url,
    theme: choices.theme,
    townHall: { name: 'Maison communale' },
    menu: starter.menu,
    home: starter.home,
    example: true,
  };
  return new Map([
    ['commune.yaml', `${CONFIG_HEADER}${stringify(config, { lineWidth: 0 })}`],
    ['theme.css', THEME_HEADER],
    ['redirects.csv', 'from,to\n'],
    ['crisis.yaml', CRISIS],
    ['college/general.yaml', COLLEGE],
  ]);
}

const CONFIG_HEADER = `# La fiche de la commune : identité, menu, page d'accueil.
# « example: true » affiche que le site est une démonstration ; supprimez cette ligne à l'ouverture.
`;

const THEME_HEADER = '/* Couleurs propres à la commune : par exemple « --accent: #7a3b1d; » dans « :root { } ». */\n';

const CRISIS = `# Passez « active » à true pour afficher la page d'urgence en tête du site.
active: false
title: Consignes en cas d'urgence
message: Suivez les consignes des services de secours et de la commune.
instructions:
  - Mettez-vous à l'abri et écoutez les médias publics.
  - N'appelez le 112 que si une vie est en danger.
phones:
  - { label: Secours, number: "112" }
  - { label: Police, number: "101" }
`;

const COLLEGE = `# yaml-language-server: $schema=../../../docs/college/schemas/general.json
# Le travail du collège et du conseil. Les réglages standard valent pour tout ce qui n'est pas écrit ici ;
# pour adapter une assemblée, créez « college.yaml » ou « conseil.yaml » à côté et n'y mettez que ce qui diffère.
# Voir docs/college/reglages.md.
assemblies: [college, conseil]
# Jours de fermeture, en plus des jours fériés :
# - { from: 2026-12-28, to: 2026-12-31, label: Fermeture de fin d’année }
closures: []
`;
