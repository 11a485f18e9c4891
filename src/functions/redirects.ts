import { z } from 'zod';
import type { PublishedSite } from '../app/ports.ts';

/** The moved pages of each site, read from the `_redirects.json` that its build leaves at its root. */
export interface RedirectTables {
  /** @returns the new address of a page that has moved, ready for a `Location` header */
  find(site: PublishedSite, pathname: string): Promise<string | undefined>;
}

export function createRedirectTables(): RedirectTables {
  /** One table per commune, read again when its file changes. */
  const tables = new Map<string, { readonly version: string; readonly table: RedirectTable }>();

  async function tableOf(site: PublishedSite): Promise<RedirectTable | undefined> {
    const file = await site.find(['_redirects.json']);
    if (typeof file !== 'object') return undefined;
    const known = tables.get(site.slug);
    if (known?.version === file.version) return known.table;
    const bytes = await file.read();
    if (bytes === undefined) return undefined;
    const table = new Map(Object.entries(redirectsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))));
    tables.set(site.slug, { version: file.version, table });
    return table;
  }

  return {
    async find(site, pathname) {
      const table = await tableOf(site);
      const target =
        table &&
        spellings(pathname)
          .map((path) => table.get(path))
          .find((found) => found !== undefined);
      return target === undefined ? undefined : asLocation(target);
    },
  };
}

type RedirectTable = ReadonlyMap<string, string>;

/** Old path → new path, or a whole `https://` address; `//name` would leave the site unseen. */
const redirectsSchema = z.record(z.string().startsWith('/'), z.string().regex(/^(?:\/(?![/\\])|https:\/\/)/));

/** The ways one old address is written: as sent, decoded, with and without its final `/`. */
function spellings(pathname: string): readonly string[] {
  const decoded = decode(pathname);
  return [pathname, decoded, decoded.endsWith('/') ? decoded.slice(0, -1) : `${decoded}/`];
}

function decode(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/** Encodes what a header cannot carry and leaves what is encoded already. */
function asLocation(target: string): string {
  const { origin, pathname, search, hash } = new URL(target, ownOrigin);
  return `${origin === ownOrigin ? '' : origin}${pathname}${search}${hash}`;
}

/** Stands for the site itself while an address is encoded (RFC 2606). */
const ownOrigin = 'http://site.invalid';
