import type { Point } from './fields/place.ts';

/** West, south, east, north, in degrees (WGS84), as `commune.yaml` gives them. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A spot of the drawing; places too close to be told apart share one. */
export interface MapSpot {
  readonly x: number;
  readonly y: number;
  /** Ranks of its places in the list received. */
  readonly places: readonly number[];
}

/** The name of a locality, centred on its spot and clear of the dots. */
export interface MapLabel {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface MapDrawing {
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly spots: readonly MapSpot[];
  readonly labels: readonly MapLabel[];
  /** Lines of the grid, as the `d` of one path. */
  readonly grid: string;
  /** Side of a square of the grid. */
  readonly gridKilometres: number;
}

const WIDTH = 400;
/** Spots nearer than this would cover one another: the width of a numbered dot. */
const SPOT = 20;
const KILOMETRES_PER_DEGREE = 111.32;

/**
 * Draws places on a plane: an equirectangular projection, exact enough for a commune.
 *
 * @param localities to find one's bearings; those that would cover another are left out
 * @param box of the commune, the frame of a single place; it widens when the place lies outside.
 *   Several places make their own frame, or they would all lie on one spot.
 * @returns undefined when there is no place to draw
 */
export function drawMap(
  places: readonly Point[],
  localities: readonly { readonly name: string; readonly point: Point }[],
  box: Box | undefined,
): MapDrawing | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const [west, south, east, north] = frame(
    places,
    places.length === 1 && box !== undefined
      ? box
      : [first.lon - 0.015, first.lat - 0.01, first.lon + 0.015, first.lat + 0.01],
  );
  const middle = (south + north) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const kilometresAcross = (east - west) * shrink * KILOMETRES_PER_DEGREE;
  const scale = WIDTH / kilometresAcross;
  // Neither a strip nor a tower, whatever the commune's shape.
  const natural = (north - south) * KILOMETRES_PER_DEGREE * scale;
  const height = Math.round(Math.min(Math.max(natural, WIDTH * 0.6), WIDTH * 1.25));
  const zoom = Math.min(1, height / natural);
  const place = ({ lat, lon }: Point) => ({
    x: round(WIDTH / 2 + (lon - (west + east) / 2) * shrink * KILOMETRES_PER_DEGREE * scale * zoom),
    y: round(height / 2 - (lat - middle) * KILOMETRES_PER_DEGREE * scale * zoom),
  });
  const gridKilometres = [0.5, 1, 2, 5, 10, 20].find((step) => kilometresAcross / zoom / step <= 12) ?? 50;
  const spots = gather(places.map(place));
  const labels = setLabels(
    localities.map(({ name, point }) => ({ ...place(point), name })),
    spots,
    height,
  );
  return { width: WIDTH, height, spots, labels, grid: gridPath(gridKilometres * scale * zoom, height), gridKilometres };
}

/** The number, from 1, of the spot where each place of a drawing lies, in the order of the places. */
export function spotNumbers({ spots }: Pick<MapDrawing, 'spots'>): readonly number[] {
  const numbers: number[] = [];
  spots.forEach(({ places }, index) => {
    for (const rank of places) numbers[rank] = index + 1;
  });
  return numbers;
}

/** The page of OpenStreetMap that shows a point. */
export function openStreetMapAddress({ lat, lon }: Point): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

/** The box and every place, with a margin so that no dot touches the edge. */
function frame(places: readonly Point[], [west, south, east, north]: Box): Box {
  const longitudes = [west, east, ...places.map(({ lon }) => lon)];
  const latitudes = [south, north, ...places.map(({ lat }) => lat)];
  const margin = (Math.max(...longitudes) - Math.min(...longitudes)) * 0.06;
  return [
    Math.min(...longitudes) - margin,
    Math.min(...latitudes) - margin,
    Math.max(...longitudes) + margin,
    Math.max(...latitudes) + margin,
  ];
}

function gather(points: readonly { readonly x: number; readonly y: number }[]): readonly MapSpot[] {
  const spots: { x: number; y: number; places: number[] }[] = [];
  points.forEach(({ x, y }, rank) => {
    const near = spots.find((spot) => Math.hypot(spot.x - x, spot.y - y) < SPOT);
    if (near === undefined) spots.push({ x, y, places: [rank] });
    else near.places.push(rank);
  });
  return spots;
}

/** Half the height of a line of text, and the usual width of a letter. */
const [LINE, LETTER] = [9, 8];

function setLabels(wanted: readonly MapLabel[], spots: readonly MapSpot[], height: number): readonly MapLabel[] {
  const kept: MapLabel[] = [];
  for (const { x, y, name } of wanted) {
    const reach = (name.length * LETTER) / 2;
    const aside = reach + SPOT;
    const isFree = (label: MapLabel) =>
      label.x - reach >= 0 &&
      label.x + reach <= WIDTH &&
      label.y > LINE * 2 &&
      label.y < height - LINE &&
      spots.every(
        (spot) => Math.abs(spot.x - label.x) > reach + SPOT / 2 || Math.abs(spot.y - label.y) > LINE + SPOT / 2,
      ) &&
      kept.every(
        (other) =>
          Math.abs(other.x - label.x) > reach + (other.name.length * LETTER) / 2 ||
          Math.abs(other.y - label.y) > LINE * 2,
      );
    const free = [
      [0, 0],
      [0, 22],
      [0, -22],
      [aside, 0],
      [-aside, 0],
      [aside, 20],
      [-aside, -20],
    ]
      .map(([right = 0, down = 0]) => ({ x: round(x + right), y: y + down, name }))
      .find(isFree);
    if (free !== undefined) kept.push(free);
  }
  return kept;
}

function gridPath(step: number, height: number): string {
  const lines = (length: number) =>
    Array.from({ length: Math.floor((length - 1) / step) }, (_, index) => round((index + 1) * step));
  return [...lines(WIDTH).map((x) => `M${x} 0v${height}`), ...lines(height).map((y) => `M0 ${y}h${WIDTH}`)].join('');
}

function round(units: number): number {
  return Math.round(units);
}
