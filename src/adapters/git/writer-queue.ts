/** Runs works one after the other; one that fails does not stop the next. */
export interface WriterQueue {
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Resolves when no work is left, those that works ask for included. */
  whenEmpty(): Promise<void>;
}

export function writerQueue(): WriterQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
    async whenEmpty() {
      for (let seen: unknown; seen !== last; ) {
        seen = last;
        await last;
      }
    },
  };
}
