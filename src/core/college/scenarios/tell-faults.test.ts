import { describe, expect, it } from 'vitest';
import { exampleRun, HOLDING_STORY } from './example-scenario.ts';
import { tellFaults } from './tell-faults.ts';

const [step] = exampleRun(HOLDING_STORY).scenario.etapes;

describe('what is told of a fault', () => {
  it('names the step of the story, or the decor that was being put in place', () => {
    if (step === undefined) throw new Error('The story has no step.');
    const differences = [{ path: 'faits', expected: undefined, found: { last: 3 } }];
    expect(tellFaults([{ kind: 'step', number: 1, step, differences }])).toBe(
      '  étape 1 (lecteur)\u00A0: Le lecteur ne modifie rien\n    faits\u00A0: {"last":3}',
    );
    expect(tellFaults([{ kind: 'step', number: undefined, step, differences }])).toMatch(/^ {2}Le lecteur/);
  });

  it('writes texts as they are, the rest as JSON, and nothing as « rien »', () => {
    const differences = [{ path: 'points.point.copy', expected: ['$copie'], found: undefined }];
    expect(tellFaults([{ kind: 'end', differences }])).toBe(
      '  à la fin\n    points.point.copy\n      attendu\u00A0: ["$copie"]\n      obtenu\u00A0: rien',
    );
    expect(tellFaults([])).toBe('');
  });
});
