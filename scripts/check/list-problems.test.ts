import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/content/problem.ts';
import { listProblems } from './list-problems.ts';

const problem = (file: string, rest: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'essai',
  file,
  message: 'Ce champ manque.',
  remedy: 'Ajoutez-le : un titre.',
  ...rest,
});

describe('the list of problems', () => {
  it('names each file once, then its problems with their line and field', () => {
    expect(
      listProblems([
        problem('communes/a/commune.yaml', { line: 3, field: 'name' }),
        problem('communes/a/commune.yaml', { line: 9, severity: 'warning' }),
        problem('communes/a/media/x.jpg', {}),
      ]),
    ).toEqual([
      'communes/a/commune.yaml',
      '  Erreur, ligne 3 [name] Ce champ manque.\n    → Ajoutez-le\u00A0: un titre.',
      '  Avertissement, ligne 9 Ce champ manque.\n    → Ajoutez-le\u00A0: un titre.',
      '',
      'communes/a/media/x.jpg',
      '  Erreur, Ce champ manque.\n    → Ajoutez-le\u00A0: un titre.',
      '',
    ]);
  });
});
