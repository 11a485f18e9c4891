import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Moment, momentSchema } from '../calendar/moment.ts';
import { type PersonId, personIdSchema } from '../identity/person-id.ts';
import { DRAFT_FILE, type DraftState, readDraftState, writeDraftState } from './draft-state.ts';
import {
  decideGroup,
  decideWorkflow,
  dueAction,
  evolveWorkflow,
  type WorkflowCommand,
  type WorkflowPolicy,
} from './workflow.ts';

const ALICE = personIdSchema.parse('alice-exemple');
const BOB = personIdSchema.parse('bob-exemple');
const SAVE: WorkflowCommand = { kind: 'save', intent: { kind: 'save' } };

describe('without validation', () => {
  it('lets an author publish what they wrote', () => {
    const { state } = play('none', [ALICE, SAVE], [ALICE, { kind: 'publish' }]);
    expect(state).toBeUndefined();
  });
});

describe('with validation', () => {
  it('follows a text from draft to the site', () => {
    expect(play('review', [ALICE, SAVE]).state).toMatchObject({ stage: 'draft', authors: [ALICE] });
    expect(play('review', [ALICE, SAVE], [ALICE, { kind: 'submit' }]).state).toMatchObject({
      stage: 'submitted',
      submittedBy: ALICE,
    });
    expect(
      play('review', [ALICE, SAVE], [ALICE, { kind: 'submit' }], [BOB, { kind: 'publish' }]).state,
    ).toBeUndefined();
  });

  it('returns a text only with a remark, and takes it again after', () => {
    const submitted = play('review', [ALICE, SAVE], [ALICE, { kind: 'submit' }]).state;
    expect(attempt('review', submitted, BOB, { kind: 'return', remark: '  ' })).toMatchObject({
      refusal: { code: 'remark-missing' },
    });
    const returned = play(
      'review',
      [ALICE, SAVE],
      [ALICE, { kind: 'submit' }],
      [BOB, { kind: 'return', remark: 'Vérifiez l’heure.' }],
    ).state;
    expect(returned).toMatchObject({ stage: 'returned', remark: 'Vérifiez l’heure.', returnedBy: BOB });
    expect(attempt('review', returned, BOB, { kind: 'publish' })).toMatchObject({ refusal: { code: 'review-needed' } });
    expect(attempt('review', returned, ALICE, { kind: 'submit' }).ok).toBe(true);
  });

  it('asks for a new look when a submitted or scheduled text changes', () => {
    for (const command of [{ kind: 'submit' }, { kind: 'schedule', publishAt: at(9) }] as const)
      expect(play('review', [ALICE, SAVE], [ALICE, command], [ALICE, SAVE]).state).toMatchObject({ stage: 'draft' });
  });

  it('lets only an author take back what was submitted', () => {
    const submitted = play('review', [ALICE, SAVE], [ALICE, { kind: 'submit' }]).state;
    expect(attempt('review', submitted, BOB, { kind: 'withdraw' })).toMatchObject({ refusal: { code: 'not-author' } });
    expect(attempt('review', submitted, ALICE, { kind: 'withdraw' }).ok).toBe(true);
  });

  it('publishes nobody’s unsubmitted draft but one’s own', () => {
    const draft = play('review', [ALICE, SAVE]).state;
    expect(attempt('review', draft, BOB, { kind: 'publish' })).toMatchObject({ refusal: { code: 'review-needed' } });
    expect(attempt('review', draft, ALICE, { kind: 'publish' }).ok).toBe(true);
  });
});

describe('with four eyes', () => {
  it('lets no author validate, even the one who only corrected a comma', () => {
    const both = play('fourEyes', [ALICE, SAVE], [BOB, SAVE], [ALICE, { kind: 'submit' }]).state;
    for (const person of [ALICE, BOB])
      expect(attempt('fourEyes', both, person, { kind: 'publish' })).toMatchObject({
        refusal: { code: 'own-work', authors: [ALICE, BOB] },
      });
  });

  it('never puts a text online by one of its authors, whatever is asked in whatever order', () => {
    const command = fc.constantFrom<WorkflowCommand>(
      SAVE,
      { kind: 'submit' },
      { kind: 'withdraw' },
      { kind: 'return', remark: 'Non' },
      { kind: 'publish' },
      { kind: 'schedule', publishAt: at(9) },
      { kind: 'expire', expiresAt: at(12) },
      { kind: 'discard' },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(ALICE, BOB), command), { maxLength: 12 }), (steps) => {
        let state: DraftState | undefined;
        let writers = new Set<PersonId>();
        for (const [by, step] of steps) {
          const decision = decideWorkflow(step, state, { by, now: at(1), policy: 'fourEyes' });
          if (!decision.ok) continue;
          const { kind } = decision.value;
          if (kind === 'published' || kind === 'scheduled') expect(writers.has(by)).toBe(false);
          if (kind === 'saved') writers.add(by);
          if (kind === 'published' || kind === 'discarded') writers = new Set();
          state = evolveWorkflow(state, decision.value);
          // What is stored comes back the same.
          if (state !== undefined)
            expect(readDraftState(writeDraftState(state), DRAFT_FILE)).toEqual({ ok: true, value: state });
        }
      }),
    );
  });
});

describe('at the right moment', () => {
  it('publishes once the moment has come, not before', () => {
    const { state } = play('none', [ALICE, SAVE], [ALICE, { kind: 'schedule', publishAt: at(9) }]);
    if (state === undefined) throw new Error('a scheduled draft waits');
    expect(dueAction(state, at(8))).toBeUndefined();
    expect(dueAction(state, at(9))).toBe('publish');
  });

  it('takes a text off the site at its end, even while someone works on it', () => {
    const online = play(
      'none',
      [ALICE, SAVE],
      [ALICE, { kind: 'expire', expiresAt: at(12) }],
      [ALICE, { kind: 'publish' }],
    ).state;
    expect(online).toEqual({ stage: 'online', expiresAt: at(12) });
    const again = play('none', [ALICE, { kind: 'expire', expiresAt: at(12) }], [BOB, SAVE]).state;
    if (again === undefined) throw new Error('a draft waits');
    expect(dueAction(again, at(11))).toBeUndefined();
    expect(dueAction(again, at(12))).toBe('unpublish');
  });

  it('forgets the end of a text that goes away', () => {
    const remove: WorkflowCommand = { kind: 'save', intent: { kind: 'delete' } };
    expect(
      play('none', [ALICE, { kind: 'expire', expiresAt: at(12) }], [ALICE, remove], [ALICE, { kind: 'publish' }]).state,
    ).toBeUndefined();
  });

  it('refuses a moment that has passed, and an end before the beginning', () => {
    const draft = play('none', [ALICE, SAVE], [ALICE, { kind: 'expire', expiresAt: at(8) }]).state;
    expect(attempt('none', draft, ALICE, { kind: 'schedule', publishAt: at(0) })).toMatchObject({
      refusal: { code: 'moment-past' },
    });
    expect(attempt('none', draft, ALICE, { kind: 'schedule', publishAt: at(9) })).toMatchObject({
      refusal: { code: 'expiry-before-publication' },
    });
  });
});

describe('several texts together', () => {
  it('go online all, or none with the reason of each', () => {
    const ready = play('fourEyes', [ALICE, SAVE], [ALICE, { kind: 'submit' }]).state;
    const own = play('fourEyes', [BOB, SAVE], [BOB, { kind: 'submit' }]).state;
    const draft = (key: string, state: DraftState | undefined) => ({ key, state, policy: 'fourEyes' as const });
    expect(decideGroup([draft('a', ready)], BOB, at(1)).ok).toBe(true);
    expect(decideGroup([draft('a', ready), draft('b', own), draft('c', undefined)], BOB, at(1))).toMatchObject({
      refusal: [
        { key: 'b', refusal: { code: 'own-work' } },
        { key: 'c', refusal: { code: 'nothing-pending' } },
      ],
    });
  });
});

describe('the stored state', () => {
  it('is one field a line, always in the same order', () => {
    const { state } = play('review', [ALICE, SAVE], [ALICE, { kind: 'submit' }]);
    expect(state && writeDraftState(state)).toBe(
      `stage: submitted
intent:
  kind: save
authors:
  - alice-exemple
startedAt: 2026-12-01T01:00:00.000Z
submittedBy: alice-exemple
submittedAt: 2026-12-01T01:00:00.000Z
`,
    );
  });

  it('refuses what no stage has', () => {
    expect(readDraftState('stage: published\n', DRAFT_FILE)).toMatchObject({ ok: false });
    expect(readDraftState('stage: online\nexpiresAt: demain\n', DRAFT_FILE)).toMatchObject({ ok: false });
  });
});

function play(policy: WorkflowPolicy, ...steps: [PersonId, WorkflowCommand][]): { state: DraftState | undefined } {
  let state: DraftState | undefined;
  for (const [by, command] of steps) {
    const decision = attempt(policy, state, by, command);
    if (!decision.ok) throw new Error(`${command.kind}: ${decision.refusal.code}`);
    state = evolveWorkflow(state, decision.value);
  }
  return { state };
}

function attempt(policy: WorkflowPolicy, state: DraftState | undefined, by: PersonId, command: WorkflowCommand) {
  return decideWorkflow(command, state, { by, now: at(1), policy });
}

/** An hour of one example day. */
function at(hour: number): Moment {
  return momentSchema.parse(`2026-12-01T${String(hour).padStart(2, '0')}:00:00.000Z`);
}
