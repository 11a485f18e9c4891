/** One figure of a bench, as printed on stdout. */
export interface Figure {
  readonly bench: string;
  readonly metric: string;
  readonly unit: 'ms' | 'MB' | 'bytes' | 'pages' | 'ms/page' | 'per-second' | 'saves';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
  /** What it is compared with, measured in the same run. */
  readonly peer?: string;
  /** This median divided by the peer's. */
  readonly ratio?: number;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Several values, told by their median and extremes. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1
      ? sorted[middle]
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return {
    median: median ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

/** The value that this share of all does not exceed: 0.95 for the 95th percentile. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}

export function print(figure: Figure): void {
  const round = (value: number) => Math.round(value * 100) / 100;
  const { median, min, max, ratio, ...rest } = figure;
  console.log(
    JSON.stringify({
      ...rest,
      median: round(median),
      min: round(min),
      max: round(max),
      ...(ratio === undefined ? {} : { ratio: round(ratio) }),
    }),
  );
}

/** Runs each contender in turn, A B A B…, so that a drift of the machine weighs on all alike. */
export async function interleave<Name extends string>(
  runs: number,
  contenders: Readonly<Record<Name, () => Promise<number>>>,
  tell: (line: string) => void = console.error,
): Promise<Record<Name, Spread>> {
  const names = Object.keys(contenders) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 1; run <= runs; run += 1) {
    for (const name of names) {
      const value = await contenders[name]();
      values[name].push(value);
      tell(`  ${name} ${run}/${runs} : ${Math.round(value)}`);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spread(values[name])])) as Record<Name, Spread>;
}
