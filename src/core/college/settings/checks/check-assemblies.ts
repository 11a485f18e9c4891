import type { Problem } from '../../../content/problem.ts';
import type { ReadSettings } from '../read-settings.ts';
import { find, quote, type SettingsSurroundings } from './settings-check.ts';

/** The assemblies among themselves: none listed twice, no two of one name, none gone while work goes on in it. */
export function checkAssemblies(all: ReadSettings, { inUse }: SettingsSurroundings): Problem[] {
  const general = { source: all.sources.general };
  const listed = all.general.assemblies;
  const named = [...all.settings.assemblies];
  return [
    ...listed.flatMap((id, index) =>
      listed.indexOf(id) < index
        ? [
            find(general, ['assemblies', index], {
              code: 'repeated-assembly',
              message: `L’assemblée ${quote(id)} est citée deux fois.`,
              remedy: 'Gardez une seule des deux lignes.',
            }),
          ]
        : [],
    ),
    ...[...(inUse ?? [])]
      .filter(([id, { items }]) => items.live > 0 && !listed.some((known) => known === id))
      .map(([id, { items }]) =>
        find(general, ['assemblies'], {
          code: 'assembly-off-but-used',
          message: `L’assemblée ${quote(id)} n’est plus en service, mais ${items.live} de ses points sont en cours.`,
          remedy: `Remettez ${quote(id)} dans ${quote('assemblies')} jusqu’à ce qu’ils soient décidés.`,
        }),
      ),
    ...named.flatMap(([id, { name }], index) => {
      const twin = named.slice(0, index).find(([, other]) => other.name === name)?.[0];
      if (twin === undefined) return [];
      return [
        find(
          { source: all.sources.assemblies.get(id) ?? [] },
          ['name'],
          {
            code: 'same-assembly-name',
            message: `Deux assemblées s’appellent ${quote(name)}\u00A0: ${quote(twin)} et ${quote(id)}.`,
            remedy: 'Donnez un autre nom à l’une des deux.',
          },
          { source: all.sources.assemblies.get(twin) ?? [], path: ['name'] },
        ),
      ];
    }),
  ];
}
