import { describe, expect, it } from 'vitest';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { CollegeAction } from './action.ts';
import { confidentialAccess } from './confidential-access.ts';
import { annexOf, itemOnAgenda, opinionOf } from './example-subjects.ts';
import type { Subject } from './may-act.ts';

const open = itemOnAgenda('presented', 'frozen', { assembly: 'conseil', privacy: 'open' });
const closed = itemOnAgenda('presented', 'frozen', { assembly: 'conseil', privacy: 'closed' });
const given = { value: 'negative', by: 'diane-exemple', at: '2026-03-01T10:00:00.000Z', judged: '0'.repeat(64) };

describe('the log of access to confidential matter', () => {
  it('notes who reads an item behind closed doors, its annexes or opinions, or duplicates it', () => {
    for (const action of ['item.view', 'item.duplicate', 'annex.view', 'opinion.view'] as const)
      expect(logged(action, closed)).toEqual(['closedSession']);
  });

  it('notes who opens a confidential annex or opinion, even of an open item', () => {
    expect(logged('annex.view', { ...open, annex: annexOf({ confidential: true }) })).toEqual(['confidentialAnnex']);
    const opinion = opinionOf({ given: { ...given, confidential: true } });
    expect(logged('opinion.view', { ...open, opinion })).toEqual(['confidentialOpinion']);
  });

  it('notes nothing of what everybody concerned reads: open items, and the items of a college, never public', () => {
    expect(logged('item.view', open)).toBeUndefined();
    expect(logged('annex.view', { ...open, annex: annexOf() })).toBeUndefined();
    expect(logged('item.view', itemOnAgenda('presented', 'frozen', { privacy: 'closed' }))).toBeUndefined();
  });

  it('notes readings only: what is changed is in the history', () => {
    expect(logged('item.edit', closed)).toBeUndefined();
  });
});

function logged(action: CollegeAction, subject: Subject) {
  return confidentialAccess(action, subject, { settings: EXAMPLE_SETTINGS })?.matters;
}
