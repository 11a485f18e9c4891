/** Runs works one after the other; one that fails does not stop the next. */
export interface WriterQueue {
  run<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Resolves when all works asked so far are over. */
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
    whenEmpty: async () => {
      await last;
    },
  };
}
