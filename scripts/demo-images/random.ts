/** A repeatable source of chance: the same seed always draws the same picture. */
export interface Chance {
  /** A number in [from, to[. */
  between(from: number, to: number): number;
  /** One of the values. */
  pick<Value>(values: readonly Value[]): Value;
  /** True with the given probability. */
  happens(probability: number): boolean;
}

/** @param name any text; it is the seed */
export function chanceFrom(name: string): Chance {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (from, to) => from + next() * (to - from),
    pick: (values) => at(values, Math.floor(next() * values.length)),
    happens: (probability) => next() < probability,
  };
}

/** The value at an index that turns around the list. */
export function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[((index % values.length) + values.length) % values.length];
  if (value === undefined) throw new Error('at() needs a list with at least one value');
  return value;
}

function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return value;
}
