import type { ObjectReader } from './object-reader.ts';

/** Commits looked at: what an index lags behind, many times over. */
const MOST_LOOKED_AT = 100;

/**
 * Looks for a commit among the nearest ancestors of another without starting a program.
 *
 * @returns true when found; false when the whole history was seen without it; undefined when it lies further back
 */
export async function isNearAncestor(reader: ObjectReader, from: string, commit: string): Promise<boolean | undefined> {
  const seen = new Set<string>();
  let edge = [commit];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const id of edge) {
      if (id === from) return (await reader.content(id)) !== undefined;
      if (seen.has(id)) continue;
      seen.add(id);
      if (seen.size > MOST_LOOKED_AT) return undefined;
      next.push(...parentsIn((await reader.content(id))?.toString('latin1') ?? ''));
    }
    edge = next;
  }
  return false;
}

function parentsIn(text: string): readonly string[] {
  const header = text.slice(0, text.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}
