import type { LoadedCommune } from '../loaded-commune.ts';
import type { Problem } from '../problem.ts';

/**
 * A regulation in force says when and how it was published.
 *
 * @see CDLD, art. L1133-1
 */
export function checkLegalCalendarFields(commune: LoadedCommune): Problem[] {
  return commune.entries.regulations
    .filter((entry) => entry.data.status === 'inForce' && entry.data.published === undefined)
    .map((entry) => ({
      severity: 'warning',
      code: 'regulation-without-proof',
      file: entry.file,
      line: entry.lineOf('status'),
      field: 'published',
      message: 'Ce règlement est dit en vigueur sans preuve de sa publication (CDLD, art. L1133-1).',
      remedy: 'Ajoutez « published » avec la date (« on ») et la preuve (« proof ») de la publication.',
    }));
}
