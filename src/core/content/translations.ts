import type { Entries } from './loaded-commune.ts';
import { keysOf, LANGUAGES, type Language } from './taxonomy.ts';

/** The same text in several languages, itself included: language → address. */
export type Versions = ReadonlyMap<Language, string>;

/**
 * The pages that exist in several languages, each with all its versions. A page under `/nl/` translates the
 * one at the same place without it; any other entry is translated by the one whose id ends in `-nl`.
 */
export function pageVersions(entries: Entries): Map<string, Versions> {
  const groups = new Map<string, Map<Language, string>>();
  for (const { collection, id, address, data } of Object.values(entries).flat()) {
    if (address === undefined) continue;
    const language: Language = ('language' in data ? data.language : undefined) ?? 'fr';
    const key = collection === 'pages' ? pathOf(address, language) : `${collection} ${nameOf(id, language)}`;
    groups.set(key, (groups.get(key) ?? new Map<Language, string>()).set(language, address));
  }
  // The home page is made by the template, from no text.
  groups.get('/')?.set('fr', '/');
  const several = [...groups.values()].filter((versions) => versions.size > 1);
  return new Map(several.flatMap((versions) => [...versions.values()].map((address) => [address, inOrder(versions)])));
}

function pathOf(address: string, language: Language): string {
  return address.startsWith(`/${language}/`) ? address.slice(language.length + 1) : address;
}

function nameOf(id: string, language: Language): string {
  return id.endsWith(`-${language}`) ? id.slice(0, -language.length - 1) : id;
}

function inOrder(versions: Versions): Versions {
  return new Map(
    keysOf(LANGUAGES).flatMap((language) => {
      const address = versions.get(language);
      return address === undefined ? [] : [[language, address] as const];
    }),
  );
}
