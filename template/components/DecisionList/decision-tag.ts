import type { Decision } from '../../../src/core/content/collections/assemblies.ts';

/** The colour that goes with the word: what applies, what is not final, what no longer applies. */
export function decisionTagKind(status: Decision['status']): 'plain' | 'ok' | 'warning' | 'danger' {
  switch (status) {
    case 'inForce':
    case 'approved':
    case 'adopted':
      return 'ok';
    case 'draft':
    case 'amended':
    case 'postponed':
      return 'warning';
    case 'repealed':
    case 'refused':
      return 'danger';
  }
}
