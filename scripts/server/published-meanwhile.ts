import type { SitePublisher } from '../../src/app/site-publisher.ts';

export interface CatchingUp {
  readonly publisher: SitePublisher;
  /** Does a long building of many sites, then shows again what was published while it read older texts. */
  catchUp<Value>(building: () => Promise<Value>): Promise<Value>;
}

/** Keeps a building of many sites from putting an older text back in place of one just published. */
export function publishedMeanwhile(writer: SitePublisher): CatchingUp {
  let buildings = 0;
  const meanwhile = new Set<string>();
  return {
    publisher: {
      ...writer,
      publish(commune) {
        if (buildings > 0) meanwhile.add(commune);
        return writer.publish(commune);
      },
    },
    async catchUp(building) {
      buildings += 1;
      try {
        return await building();
      } finally {
        buildings -= 1;
        const late = [...meanwhile];
        meanwhile.clear();
        for (const commune of late) await writer.publish(commune);
      }
    },
  };
}
