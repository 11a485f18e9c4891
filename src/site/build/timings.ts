/** Milliseconds by step, in order. */
export type Timings = Readonly<Record<string, number>>;

/** Measures the steps of one build. */
export function startTimings() {
  const timings: Record<string, number> = {};
  return {
    timings,
    async time<Value>(step: string, work: () => Promise<Value>): Promise<Value> {
      const start = performance.now();
      try {
        return await work();
      } finally {
        timings[step] = performance.now() - start;
      }
    },
  };
}
