/** Corners as a flat list: x, y, x, y… */
export type Corners = readonly number[];

/** A list of numbers `[0, 1, … count - 1]`, to repeat a shape. */
export const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export function box(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" fill="${fill}"${radius ? ` rx="${r(radius)}"` : ''}/>`;
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}"/>`;
}

export function oval(x: number, y: number, width: number, height: number, fill: string): string {
  return `<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(width)}" ry="${r(height)}" fill="${fill}"/>`;
}

export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="none" stroke="${stroke}" stroke-width="${r(width)}"/>`;
}

export function polygon(points: Corners, fill: string): string {
  return `<polygon points="${points.map(r).join(' ')}" fill="${fill}"/>`;
}

export function line(points: Corners, stroke: string, width: number): string {
  return `<polyline points="${points.map(r).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${r(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A filled path; `d` in SVG path syntax. */
export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

/** A drawn path; `d` in SVG path syntax. */
export function stroke(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${r(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function place(x: number, y: number, scale: number, ...content: string[]): string {
  return `<g transform="translate(${r(x)} ${r(y)}) scale(${r(scale)})">${content.join('')}</g>`;
}

export const mirrored = (axis: number, ...content: string[]): string =>
  `<g transform="translate(${r(2 * axis)} 0) scale(-1 1)">${content.join('')}</g>`;

export const faded = (opacity: number, ...content: string[]): string =>
  `<g opacity="${opacity}">${content.join('')}</g>`;

/** Soft hills through the corners, filled down to `floor`. */
export function hills(points: Corners, floor: number, fill: string): string {
  let [x = 0, y = 0] = points;
  let d = `M${r(x)} ${floor}V${r(y)}`;
  for (let index = 2; index < points.length; index += 2) {
    const [nextX = x, nextY = y] = points.slice(index, index + 2);
    const middle = r((x + nextX) / 2);
    d += `C${middle} ${r(y)} ${middle} ${r(nextY)} ${r(nextX)} ${r(nextY)}`;
    [x, y] = [nextX, nextY];
  }
  return shape(`${d}V${floor}z`, fill);
}

const r = (value: number): number => Math.round(value * 10) / 10;
