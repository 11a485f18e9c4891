import { describe, expect, it } from 'vitest';
import type { MoveRefusal } from './move-line.ts';
import { explainMoveRefusal } from './refusal-messages.ts';

const FACTS: Readonly<Record<MoveRefusal['code'], MoveRefusal['facts']>> = {
  'not-on-agenda': {},
  'position-zero': {},
  'position-past-end': { last: '2.3' },
  'sub-number-without-master': { number: 4 },
  'already-there': {},
  'first-of-agenda': {},
  'last-of-agenda': {},
  'already-sub-number': {},
  'not-a-sub-number': {},
};

describe('why an item does not move, in French', () => {
  // The record above names every code and nothing else.
  it.each(Object.keys(FACTS) as MoveRefusal['code'][])('%s', (code) => {
    const sentence = explainMoveRefusal({ code, facts: FACTS[code] });
    expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/u);
    expect(sentence).not.toMatch(/undefined|'|[^\u00A0\u202F][:;!?]/u);
  });

  it('says which number is the last one', () => {
    expect(explainMoveRefusal({ code: 'position-past-end', facts: { last: '2.3' } })).toContain('2.3');
  });
});
