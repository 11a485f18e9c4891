import { z } from 'zod';
import type { LANGUAGE_REGIMES } from './commune-config.ts';

const REGIMES = {
  fr: 'fr',
  'fr+facilites-nl': 'fr-facilites-nl',
  'fr+facilites-de': 'fr-facilites-de',
  'de+facilites-fr': 'de-facilites-fr',
} as const satisfies Record<string, keyof typeof LANGUAGE_REGIMES>;

/** One of the 261 Walloon communes, as `communes/_shared/data/communes-wallonnes.json` tells it. */
const knownCommuneSchema = z.object({
  nis: z.string(),
  nom: z.string(),
  slug: z.string(),
  province: z.string(),
  arrondissement: z.string(),
  codesPostaux: z.array(z.string()),
  lat: z.number(),
  lon: z.number(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  population2020: z.int(),
  regimeLinguistique: z.enum(Object.keys(REGIMES) as [keyof typeof REGIMES]).transform((regime) => REGIMES[regime]),
});
export type KnownCommune = z.infer<typeof knownCommuneSchema>;

export const knownCommunesSchema = z
  .object({ communes: z.array(knownCommuneSchema) })
  .transform((file) => file.communes);

/**
 * Finds communes by NIS code, or by name whatever the case, accents and dashes.
 *
 * @returns the exact match alone if there is one; else names that begin so, then names that contain it
 */
export function findCommunes(query: string, known: readonly KnownCommune[]): readonly KnownCommune[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const exact = known.filter((commune) => commune.nis === query.trim() || plain(commune.nom) === wanted);
  if (exact.length > 0) return exact;
  const beginning = known.filter((commune) => plain(commune.nom).startsWith(wanted));
  const inside = known.filter((commune) => !beginning.includes(commune) && plain(commune.nom).includes(wanted));
  return [...beginning, ...inside];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
