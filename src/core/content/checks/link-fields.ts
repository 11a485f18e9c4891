import type { Entry, LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';
import { withSlash } from '../redirects.ts';
import { COLLECTION_NAMES } from '../registry.ts';

/** Links that stand in fields (menu, featured links, channels…) lead to a page of the site or elsewhere. */
export function checkLinkFields(commune: LoadedCommune, root: string, addresses: ReadonlySet<string>): Problem[] {
  const check = (value: unknown, place: (field: string) => { file: string; line: number }): Problem[] =>
    linksIn(value)
      .filter(({ to }) => to.startsWith('/') && !addresses.has(withSlash(to.replace(/[?#].*$/, ''))))
      .map(({ to, field }) => ({
        severity: 'error',
        code: 'broken-link',
        ...place(field),
        field,
        message: `Le lien « ${to} » mène à une page qui n’existe pas.`,
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

/** Every `to` of a record, wherever it lies. */
function linksIn(value: unknown, path: readonly string[] = []): { to: string; field: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => linksIn(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'to' && typeof inner === 'string'
      ? [{ to: inner, field: [...path, key].join('.') }]
      : linksIn(inner, [...path, key]),
  );
}
