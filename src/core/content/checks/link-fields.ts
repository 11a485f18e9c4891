import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { withSlash } from '../redirects.ts';
import { COLLECTION_NAMES } from '../registry.ts';
import { valuesOfKey } from '../values-of-key.ts';

/** Links that stand in fields (menu, featured links, channels…) lead to a page of the site or elsewhere. */
export function checkLinkFields(commune: LoadedCommune, root: string, addresses: ReadonlySet<string>): Problem[] {
  const check = (value: unknown, place: (field: string) => { file: string; line: number }): Problem[] =>
    valuesOfKey(value, 'to')
      .filter(({ text }) => text.startsWith('/') && !addresses.has(withSlash(text.replace(/[?#].*$/, ''))))
      .map(({ text, field }) => ({
        severity: 'error',
        code: 'broken-link',
        ...place(field),
        field,
        message: `Le lien « ${text} » mène à une page qui n’existe pas.`,
        remedy: 'Corrigez l’adresse, ou créez la page.',
      }));
  return [
    ...check(commune.config, (field) => ({ file: `${root}/commune.yaml`, line: commune.configLineOf(field) })),
    ...COLLECTION_NAMES.flatMap((name) =>
      (commune.entries[name] as readonly Entry[]).flatMap((entry) =>
        check(entry.data, (field) => entry.placeOf(field)),
      ),
    ),
  ];
}
