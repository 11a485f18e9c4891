import { describe, expect, it } from 'vitest';
import { itemAt, opinionOf } from '../rights/example-subjects.ts';
import { describeOpinionEvent, opinionEvent } from './opinion-event.ts';

const given = { value: 'negative', by: 'diane-exemple', at: '2026-03-04T10:00:00.000Z', judged: '0'.repeat(64) };

describe('the history of an opinion', () => {
  it('tells whose opinion was given, and which', () => {
    expect(told({}, 'open')).toBe('avis rendu (Direction financière)\u00A0: Défavorable');
  });

  it('never tells what was answered in confidence, still hidden, or about an item behind closed doors', () => {
    expect(told({ confidential: true }, 'open')).toBe('avis rendu (Direction financière)');
    expect(told({ hidden: true }, 'open')).toBe('avis rendu (Direction financière)');
    expect(told({}, 'closed')).toBe('avis rendu (Direction financière)');
  });
});

function told(more: object, privacy: 'open' | 'closed'): string {
  const opinion = opinionOf({ given: { ...given, ...more } });
  const item = itemAt('validated', { privacy, opinions: [opinion] });
  return describeOpinionEvent(opinionEvent('opinionGiven', opinion, 'Direction financière', item, undefined));
}
