import type { DirectoryEntry } from './collections/directory.ts';
import type { Point } from './fields/place.ts';
import type { Item } from './upcoming.ts';

/** A locality and the middle of the places that the directory knows there. */
export interface Locality {
  readonly name: string;
  readonly point: Point;
}

/** One address does not tell where a village is. */
const FEWEST = 2;

/** The localities of the directory's addresses, the one with most places first. */
export function knownLocalities(directory: readonly Item<DirectoryEntry>[]): readonly Locality[] {
  const placed = directory.flatMap(({ data: { address, point } }) =>
    address === undefined || point === undefined ? [] : [{ name: address.locality, point }],
  );
  return [...Map.groupBy(placed, ({ name }) => name)]
    .filter(([, places]) => places.length >= FEWEST)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, places]) => ({
      name,
      point: { lat: middle(places.map(({ point }) => point.lat)), lon: middle(places.map(({ point }) => point.lon)) },
    }));
}

function middle(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
