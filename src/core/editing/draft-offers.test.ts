import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentSchema } from '../calendar/moment.ts';
import type { ContentGrant } from '../identity/content-role.ts';
import { personIdSchema } from '../identity/person-id.ts';
import { type ActingPerson, mayDo, type Workflow } from '../identity/rights.ts';
import { type OfferContext, offersFor } from './draft-offers.ts';
import type { DraftState } from './draft-state.ts';
import type { WorkflowPolicy } from './workflow.ts';

const [alice, bruno] = ['alice-exemple', 'bruno-exemple'].map((id) => personIdSchema.parse(id));
if (alice === undefined || bruno === undefined) throw new Error('two persons');
const now = momentSchema.parse('2026-03-02T08:00:00.000Z');
const later = momentSchema.parse('2026-03-09T08:00:00.000Z');

const pending = { intent: { kind: 'save' }, authors: [bruno], startedAt: now } as const satisfies Partial<DraftState>;
const STATES = {
  none: undefined,
  draft: { stage: 'draft', ...pending, authors: [bruno] },
  submitted: { stage: 'submitted', ...pending, authors: [bruno], submittedBy: bruno, submittedAt: now },
  returned: {
    stage: 'returned',
    ...pending,
    authors: [bruno],
    returnedBy: alice,
    returnedAt: now,
    remark: 'L’heure ?',
  },
  scheduled: { stage: 'scheduled', ...pending, authors: [bruno], approvedBy: alice, publishAt: later },
  ending: { stage: 'online', expiresAt: later },
} as const satisfies Record<string, DraftState | undefined>;

describe('what is offered about a text', () => {
  it('lets its author send it for validation, and says who publishes', () => {
    const offers = offered({ by: bruno, role: 'redaction', state: 'draft', policy: 'review', isOnline: false });
    expect(offers.done).toEqual(['edit', 'submit', 'expire', 'discard']);
    expect(offers.refused).toEqual({ publish: 'review-needed', schedule: 'review-needed' });
  });

  it('lets whoever validates publish, send back or schedule what was sent', () => {
    const offers = offered({ by: alice, role: 'validation', state: 'submitted', policy: 'review', isOnline: true });
    expect(offers.done).toEqual(['edit', 'publish', 'return', 'schedule', 'expire', 'discard']);
  });

  it('under four eyes, never lets an author publish, not even an administrator', () => {
    const offers = offered({
      by: bruno,
      role: 'administration',
      state: 'submitted',
      policy: 'fourEyes',
      isOnline: true,
    });
    expect(offers.done).not.toContain('publish');
    expect(offers.refused).toMatchObject({ publish: 'own-change', schedule: 'own-change' });
    expect(offers.done).toContain('withdraw');
  });

  it('proposes a removal where another person must agree, and is silent on what nobody can do alone', () => {
    const offers = offered({ by: alice, role: 'administration', state: 'none', policy: 'fourEyes', isOnline: true });
    expect(offers).toEqual({ done: ['edit'], proposed: ['delete'], refused: {} });
  });

  it('publishes without detour where nothing is reviewed', () => {
    const offers = offered({ by: bruno, role: 'redaction', state: 'draft', policy: 'none', isOnline: false });
    expect(offers.done).toEqual(['edit', 'publish', 'schedule', 'expire', 'discard']);
  });

  it('leaves the end of a text that waits for approval to those who approve', () => {
    const written = offered({ by: bruno, role: 'redaction', state: 'draft', policy: 'review', isOnline: false });
    const sent = offered({ by: bruno, role: 'redaction', state: 'submitted', policy: 'review', isOnline: false });
    expect([written.done.includes('expire'), sent.done.includes('expire')]).toEqual([true, false]);
  });

  it('offers nothing that the rights refuse, whoever asks', () => {
    const role = fc.constantFrom<ContentGrant>(
      { role: 'redaction' },
      { role: 'validation' },
      { role: 'administration' },
      { role: 'redaction', collections: ['events'] },
      { role: 'validation', services: ['culture'] },
    );
    const policies = fc.constantFrom<WorkflowPolicy>('none', 'review', 'fourEyes');
    const states = fc.constantFrom(...Object.values(STATES));
    fc.assert(
      fc.property(
        fc.array(role, { maxLength: 2 }),
        policies,
        states,
        fc.boolean(),
        fc.boolean(),
        (content, policy, state, isOnline, isAuthor) => {
          const person: ActingPerson = { id: isAuthor ? bruno : alice, commune: 'exemple', content };
          const context = contextFor(person, policy, state, isOnline);
          for (const { name, allowed } of offersFor(context)) {
            if (!allowed.ok) continue;
            const needed = RIGHTS_NEEDED[name];
            const isPermitted = mayDo(person, needed, context.target).ok;
            const proposes = allowed.value === 'propose' || (name === 'expire' && !isOnline);
            expect(isPermitted || (proposes && mayDo(person, 'content.edit', context.target).ok)).toBe(true);
          }
        },
      ),
    );
  });
});

/** Written down apart from the code: the table that a reader of `docs/droits.md` would make. */
const RIGHTS_NEEDED = {
  edit: 'content.edit',
  submit: 'content.submit',
  withdraw: 'content.edit',
  return: 'content.validate',
  publish: 'content.publish',
  schedule: 'content.publish',
  expire: 'content.unpublish',
  discard: 'content.discard',
  unpublish: 'content.unpublish',
  delete: 'content.delete',
} as const;

interface Case {
  readonly by: typeof alice;
  readonly role: 'redaction' | 'validation' | 'administration';
  readonly state: keyof typeof STATES;
  readonly policy: WorkflowPolicy;
  readonly isOnline: boolean;
}

function offered({ by, role, state, policy, isOnline }: Case) {
  const person: ActingPerson = { id: by ?? bruno, commune: 'exemple', content: [{ role }] };
  const offers = offersFor(contextFor(person, policy, STATES[state], isOnline));
  const named = (outcome: 'do' | 'propose') =>
    offers.filter(({ allowed }) => allowed.ok && allowed.value === outcome).map(({ name }) => name);
  return {
    done: named('do'),
    proposed: named('propose'),
    refused: Object.fromEntries(
      offers.flatMap(({ name, allowed }) => (allowed.ok ? [] : [[name, allowed.refusal.why.code]])),
    ),
  };
}

function contextFor(
  person: ActingPerson,
  policy: WorkflowPolicy,
  state: DraftState | undefined,
  isOnline: boolean,
): OfferContext {
  const [first = person.id, ...others] = state === undefined || state.stage === 'online' ? [] : state.authors;
  const workflow: Workflow = policy === 'fourEyes' ? { policy, authors: [first, ...others] } : { policy };
  return {
    person,
    by: person.id,
    now,
    policy,
    state,
    isOnline,
    target: { commune: 'exemple', collection: 'news', workflow },
  };
}
