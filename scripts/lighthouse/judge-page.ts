import lighthouse from 'lighthouse';
import { spread } from '../bench/measure.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Judgement {
  /** Of 100; the median of the runs. */
  readonly scores: Readonly<Record<Category, number>>;
  /** What lost points in the last run, with its value. */
  readonly lost: readonly string[];
}

/**
 * Lighthouse's mobile settings as they come: a middling phone on a slow 4G line, simulated.
 *
 * @throws when the page does not answer
 */
export async function judgePage(address: string, port: number, runs: number): Promise<Judgement> {
  const values: Record<Category, number[]> = { performance: [], accessibility: [], 'best-practices': [], seo: [] };
  let lost: string[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const report = (await lighthouse(address, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] }))?.lhr;
    if (report === undefined || report.runtimeError !== undefined) {
      throw new Error(`${address}\u00A0: ${report?.runtimeError?.message ?? 'Lighthouse n’a rien rendu.'}`);
    }
    for (const category of CATEGORIES) values[category].push((report.categories[category]?.score ?? 0) * 100);
    lost = CATEGORIES.flatMap((category) => {
      const weighed = report.categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
      return weighed.flatMap(({ id }) => {
        const audit = report.audits[id];
        const isPoor = audit?.score != null && audit.score < 0.95;
        return isPoor
          ? [`${category}\u00A0: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
          : [];
      });
    });
  }
  const median = (category: Category) => Math.round(spread(values[category]).median);
  return {
    scores: {
      performance: median('performance'),
      accessibility: median('accessibility'),
      'best-practices': median('best-practices'),
      seo: median('seo'),
    },
    lost,
  };
}
