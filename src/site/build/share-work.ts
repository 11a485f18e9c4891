/** One site to build, and the look that it shares with others. */
export interface SiteWork<Request> {
  readonly request: Request;
  readonly look: string;
}

/** Hands sites out to workers so that each bundles few looks. */
export interface SharedWork<Request> {
  /**
   * The next site for a worker: one of a look that it has bundled, else of one that nobody has, else it helps where
   * many wait. `undefined` when it had better stop.
   *
   * @param worker its place among the others
   */
  next(worker: number): Request | undefined;
}

/** A look of which no more sites wait is quicker finished by its own worker than bundled by a second one. */
const FEW = 3;

export function shareWork<Request>(sites: readonly SiteWork<Request>[]): SharedWork<Request> {
  const waiting = Map.groupBy(sites, ({ look }) => look);
  const owners = new Map<string, Set<number>>();

  return {
    next(worker) {
      // Most first, so that what is left at the end is little.
      const looks = [...waiting.keys()].sort((a, b) => sizeOf(b) - sizeOf(a));
      const look =
        looks.find((name) => owners.get(name)?.has(worker)) ??
        looks.find((name) => !owners.has(name)) ??
        looks.find((name) => sizeOf(name) > FEW);
      if (look === undefined) return undefined;
      owners.set(look, (owners.get(look) ?? new Set()).add(worker));
      const [site, ...others] = waiting.get(look) ?? [];
      if (others.length === 0) waiting.delete(look);
      else waiting.set(look, others);
      return site?.request;
    },
  };

  function sizeOf(look: string): number {
    return waiting.get(look)?.length ?? 0;
  }
}
