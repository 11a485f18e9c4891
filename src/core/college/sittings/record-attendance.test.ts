import { describe, expect, it } from 'vitest';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { stateOf } from '../examples/example-desk.ts';
import { mandateOf } from '../examples/example-mandates.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { onSitting, withCollege } from '../examples/example-sitting-acts.ts';
import { HELD_COLLEGE, HELD_COUNCIL, itemNumber } from '../examples/example-sittings.ts';
import type { CollegeState } from '../state.ts';
import { callableCouncillors } from './call-councillor.ts';
import type { Sitting } from './sitting.ts';

const empty = { ...HELD_COLLEGE, attendance: [] };
const record = (sitting: Sitting, entries: Readonly<Record<string, object>>) => ({
  kind: 'recordAttendance',
  sitting: sitting.id,
  entries: Object.entries(entries).map(([name, change]) => ({ mandate: mandateOf(name).id, change })),
});
const noted = (state: CollegeState, sitting: Sitting = empty) =>
  state.sittings.get(sitting.id)?.attendance.map(({ mandate, change }) => [mandate, change.kind]);
const answer = (entries: Readonly<Record<string, object>>, sitting: Sitting = empty) =>
  onSitting(stateOf({ sittings: [sitting] }), record(sitting, entries)).answer;

describe('noting presences', () => {
  it('keeps who noted it and when', () => {
    const { state } = onSitting(stateOf({ sittings: [empty] }), record(empty, { Alice: { kind: 'present' } }));
    expect(state.sittings.get(empty.id)?.attendance).toEqual([
      {
        mandate: 'alice-exemple',
        change: { kind: 'present' },
        by: 'diane-exemple',
        at: '2026-03-02T08:30:00.000Z',
      },
    ]);
  });

  it('replaces what was noted of the same opening, and of the same item', () => {
    const first = onSitting(
      stateOf({ sittings: [empty] }),
      record(empty, { Alice: { kind: 'excused' }, Bruno: { kind: 'arrives', item: itemNumber(2) } }),
    );
    const second = onSitting(
      first.state,
      record(empty, { Alice: { kind: 'present' }, Bruno: { kind: 'arrives', item: itemNumber(3) } }),
    );
    expect(noted(second.state)).toEqual([
      ['bruno-exemple', 'arrives'],
      ['alice-exemple', 'present'],
      ['bruno-exemple', 'arrives'],
    ]);
    const third = onSitting(
      second.state,
      record(empty, { Bruno: { kind: 'leaves', item: itemNumber(3), why: 'other' } }),
    );
    expect(noted(third.state)).toEqual([
      ['bruno-exemple', 'arrives'],
      ['alice-exemple', 'present'],
      ['bruno-exemple', 'leaves'],
    ]);
  });

  it('takes one back as it was written', () => {
    const { state } = onSitting(stateOf({ sittings: [empty] }), record(empty, { Alice: { kind: 'excused' } }));
    const entry = (kind: string) => ({ mandate: 'alice-exemple', change: { kind } });
    const remove = { kind: 'removeAttendance', sitting: empty.id };
    expect(onSitting(state, { ...remove, entry: entry('absent') }).answer).toBe('entry-not-found');
    expect(noted(onSitting(state, { ...remove, entry: entry('excused') }).state)).toEqual([]);
  });

  it('refuses items that are not on the agenda and functions that do not exist', () => {
    expect(answer({ Alice: { kind: 'arrives', item: itemNumber(9) } })).toBe('item-not-on-agenda');
    expect(answer({ Bruno: { kind: 'actsAs', function: 'prefet' } })).toBe('function-unknown');
    expect(answer({ Bruno: { kind: 'actsAs', function: 'bourgmestre' } })).toBe('ok');
  });

  it('refuses a mandate that does not run on that day', () => {
    const ended = { ...mandateOf('Bruno'), to: mandateOf('Bruno').from };
    const state = stateOf({ sittings: [empty] });
    const mandates = new Map([...state.mandates, [ended.id, ended] as const]);
    const refused = onSitting({ ...state, mandates }, record(empty, { Bruno: { kind: 'present' } }));
    expect(refused.refusal).toMatchObject({ code: 'attendee-not-in-office', facts: { name: 'Bruno Exemple' } });
  });
});

describe('a proxy', () => {
  const proxy = { Chloé: { kind: 'represented', by: mandateOf('Denis').id } };

  it('is refused where the assembly knows none', () => {
    expect(answer(proxy)).toBe('proxies-not-allowed');
  });

  it('is given to another member, where it is allowed', () => {
    const settings = withCollege({ sittings: { ...EXAMPLE_COLLEGE.sittings, proxies: true } });
    const state = stateOf({ sittings: [empty] });
    const give = (by: string) =>
      onSitting(state, record(empty, { Chloé: { kind: 'represented', by: mandateOf(by).id } }), { settings }).answer;
    expect([give('Denis'), give('Chloé'), give('Gaëlle'), give('Félix')]).toEqual([
      'ok',
      'stand-in-for-oneself',
      'proxy-holder-not-member',
      'proxy-holder-not-member',
    ]);
  });
});

describe('a replacement', () => {
  it('takes the seat of a member, and is no member', () => {
    const replace = (absent: string, by: string) => answer({ [absent]: { kind: 'replaced', by: mandateOf(by).id } });
    expect(replace('Bruno', 'Gaëlle')).toBe('ok');
    expect(replace('Bruno', 'Denis')).toBe('replacement-already-sits');
    expect(replace('Bruno', 'Bruno')).toBe('stand-in-for-oneself');
    expect(replace('Hugo', 'Gaëlle')).toBe('not-of-assembly');
  });
});

describe('a councillor called to a tied college', () => {
  const counted = (yes: number, no: number) => ({ kind: 'counted' as const, counts: { yes, no, abstain: 0 } });
  const tied = { ...HELD_COLLEGE, votes: [{ item: itemNumber(1), rank: 1, ballot: counted(2, 2) }] };
  const call = (name: string, item = 1) => ({ [name]: { kind: 'called', item: itemNumber(item) } });

  it('is called only once the votes are tied', () => {
    expect(answer(call('Gaëlle'), tied)).toBe('ok');
    expect(answer(call('Gaëlle', 2), tied)).toBe('call-without-tie');
    const carried = { ...HELD_COLLEGE, votes: [{ item: itemNumber(1), rank: 1, ballot: counted(3, 2) }] };
    expect(answer(call('Gaëlle'), carried)).toBe('call-without-tie');
  });

  it('is the first by rank who is not excused', () => {
    const state = stateOf({ sittings: [tied] });
    const refused = onSitting(state, record(tied, call('Hugo')));
    expect(refused.refusal).toMatchObject({
      code: 'called-out-of-rank',
      facts: { name: 'Hugo Exemple', next: 'Gaëlle Exemple' },
      source: { article: 'CDLD, art. L1123-22' },
    });
    const excused = onSitting(state, record(tied, { Gaëlle: { kind: 'excused' } })).state;
    expect(onSitting(excused, record(tied, call('Hugo'))).answer).toBe('ok');
    expect(onSitting(excused, record(tied, call('Gaëlle'))).answer).toBe('called-not-councillor');
  });

  it('is no member of the college, and no council calls one', () => {
    expect(answer(call('Bruno'), tied)).toBe('called-not-councillor');
    expect(answer(call('Gaëlle'), HELD_COUNCIL)).toBe('call-not-known');
    expect(callableCouncillors(tied, stateOf({}), EXAMPLE_SETTINGS).map(({ name }) => name.split(' ')[0])).toEqual([
      'Gaëlle',
      'Hugo',
      'Inès',
      'Jules',
      'Karim',
      'Léa',
      'Marc',
      'Nora',
      'Oscar',
    ]);
  });
});

describe('receipts of the notice', () => {
  it('are noted once a member, the last one counting', () => {
    const notice = (received: string) => ({
      kind: 'recordNotices',
      sitting: HELD_COUNCIL.id,
      notices: [{ mandate: mandateOf('Gaëlle').id, received }],
    });
    const first = onSitting(stateOf({ sittings: [HELD_COUNCIL] }), notice('2026-03-09'));
    const second = onSitting(first.state, notice('2026-03-10'));
    expect(second.state.sittings.get(HELD_COUNCIL.id)?.notices).toEqual([
      { mandate: 'gaelle-exemple', received: '2026-03-10' },
    ]);
  });

  it('are those of the assembly’s members', () => {
    const notices = [{ mandate: mandateOf('Gaëlle').id, received: '2026-02-20' }];
    const command = { kind: 'recordNotices', sitting: HELD_COLLEGE.id, notices };
    expect(onSitting(stateOf({ sittings: [HELD_COLLEGE] }), command).answer).toBe('not-of-assembly');
  });
});
