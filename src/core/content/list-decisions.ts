import type { Decision, Sitting } from './collections/assemblies.ts';
import type { Item } from './upcoming.ts';

/** Sittings in the order of a list: the latest first. */
export function latestSittings<Entry extends Item<Sitting>>(sittings: readonly Entry[]): readonly Entry[] {
  return sittings.toSorted((a, b) => (a.data.at === b.data.at ? 0 : a.data.at < b.data.at ? 1 : -1));
}

/** Deliberations in the order of a list: the latest sitting first, then as the references of that sitting follow one another. */
export function latestDecisions<Entry extends Item<Decision>>(
  decisions: readonly Entry[],
  sittings: readonly Item<Sitting>[],
): readonly Entry[] {
  const moments = new Map(sittings.map(({ id, data }) => [id, data.at as string]));
  const momentOf = ({ data }: Entry) => moments.get(data.sitting) ?? '';
  return decisions.toSorted((a, b) =>
    momentOf(a) === momentOf(b)
      ? a.data.reference.localeCompare(b.data.reference, 'fr', { numeric: true })
      : momentOf(a) < momentOf(b)
        ? 1
        : -1,
  );
}
