import type { Problem } from '../../../content/problem.ts';
import type { LegalSettings } from '../legal-settings.ts';
import type { ReadSettings } from '../read-settings.ts';
import { type CheckedAssembly, find, quote, type SettingsSurroundings } from './settings-check.ts';

/** Each dated legal setting has one version for today, and one only a day. */
export function checkLaw(all: ReadSettings, { today }: SettingsSurroundings): Problem[] {
  const law = { source: all.sources.law };
  return Object.entries(all.settings.legal).flatMap(
    ([name, versions]: [string, LegalSettings[keyof LegalSettings]]) => [
      ...(versions.some(({ validFrom }) => validFrom <= today)
        ? []
        : [
            find(law, [name], {
              code: 'no-version-in-force',
              message: `Aucune version de ${quote(name)} ne vaut aujourd’hui (${today})\u00A0: la première commence plus tard.`,
              remedy: `Ajoutez la version applicable, avec son article et sa date dans ${quote('validFrom')}.`,
            }),
          ]),
      ...versions.flatMap(({ validFrom }, index) =>
        versions.findIndex((version) => version.validFrom === validFrom) < index
          ? [
              find(law, [name, index, 'validFrom'], {
                code: 'two-versions-one-day',
                message: `Deux versions de ${quote(name)} commencent le ${validFrom}.`,
                remedy: 'Retirez l’une des deux, ou corrigez sa date.',
              }),
            ]
          : [],
      ),
    ],
  );
}

/** What the law leaves no choice about. */
export function checkPublicity(assembly: CheckedAssembly, { today }: SettingsSurroundings): Problem[] {
  const { lawOf } = assembly.settings;
  const closed = assembly.all.settings.legal.closedSession
    .filter(({ validFrom }) => validFrom <= today)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
  if (lawOf !== 'college' || !assembly.settings.public || closed?.collegeAlways !== true) return [];
  return [
    find(assembly, ['public'], {
      code: 'public-college',
      message: `Les séances d’un collège ne sont jamais publiques (${closed.article}).`,
      remedy: `Écrivez ${quote('public: false')}.`,
    }),
  ];
}
