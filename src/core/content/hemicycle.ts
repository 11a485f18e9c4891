/** Width and height of the drawing, in its own unit. */
export const HEMICYCLE_SIZE = { width: 2, height: 1.08 } as const;

/** The middle of a seat; `y` goes downwards, as in SVG. */
export interface Seat {
  readonly x: number;
  readonly y: number;
}

/** Seats on half-circles, from the left to the right of the rostrum. */
export interface Hemicycle {
  readonly seats: readonly Seat[];
  /** Of a seat: no two touch, none leaves the drawing. */
  readonly radius: number;
}

/** Radii of the shortest and of the longest row, around the rostrum at (1, 1). */
const INNER = 0.42;
const OUTER = 0.92;
const LARGEST_SEAT = 0.08;
/** Radius of a seat, as a part of the distance to its neighbour. */
const FILL = 0.42;

/**
 * Draws an assembly: giving a list the next seats gives it one wedge.
 *
 * @param count of seats, at least 1
 */
export function drawHemicycle(count: number): Hemicycle {
  const rows = bestRows(count);
  const places = rows.flatMap(({ radius, seats }) =>
    Array.from({ length: seats }, (_, index) => ({
      radius,
      angle: seats === 1 ? Math.PI / 2 : (Math.PI * index) / (seats - 1),
    })),
  );
  return {
    seats: places
      .toSorted((a, b) => a.angle - b.angle || a.radius - b.radius)
      .map(({ radius, angle }) => ({ x: 1 - radius * Math.cos(angle), y: 1 - radius * Math.sin(angle) })),
    radius: Math.min(LARGEST_SEAT, FILL * closest(rows)),
  };
}

interface Row {
  readonly radius: number;
  readonly seats: number;
}

/** As many rows as give the largest seats. */
function bestRows(count: number): readonly Row[] {
  let best = fillRows(count, 1);
  for (let rows = 2; rows <= count; rows += 1) {
    const candidate = fillRows(count, rows);
    if (closest(candidate) <= closest(best)) break;
    best = candidate;
  }
  return best;
}

/** Shares the seats between rows by their length, the remainders to the outer ones. */
function fillRows(count: number, rows: number): readonly Row[] {
  const radii = Array.from({ length: rows }, (_, index) =>
    rows === 1 ? OUTER : INNER + ((OUTER - INNER) * index) / (rows - 1),
  );
  let length = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  return radii.map((radius) => {
    const seats = Math.round((left * radius) / length);
    length -= radius;
    left -= seats;
    return { radius, seats };
  });
}

/** The distance between the two nearest seats. */
function closest(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => row.radius - (rows[index]?.radius ?? 0));
  const chords = rows
    .filter(({ seats }) => seats > 1)
    .map(({ radius, seats }) => 2 * radius * Math.sin(Math.PI / (seats - 1) / 2));
  return Math.min(1, ...gaps, ...chords);
}
