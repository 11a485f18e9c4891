import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../content/registry.ts';
import { CONTENT_ROLES, type ContentGrant, type ContentRole } from './content-role.ts';
import { personIdSchema } from './person-id.ts';
import { type ActingPerson, mayDo, type Target, type Workflow } from './rights.ts';
import { ACTIONS, type Action, RIGHTS } from './rights-table.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');
const document = readFileSync(new URL('../../../docs/droits.md', import.meta.url), 'utf8');
const published = rowsOf(document);

describe('the table that agents can read', () => {
  it('has the same actions as the code, in the same order', () => {
    expect(published.map(({ action }) => action)).toEqual(ACTIONS.map((action) => `\`${action}\``));
  });

  it.each(ACTIONS)('says of %s, cell by cell, what the code does', (action) => {
    const { label, roles, fourEyes, scope } = RIGHTS[action];
    const words = { yes: 'oui', unreviewed: 'sans relecture', no: 'non' } as const;
    expect(published.find((row) => row.action === `\`${action}\``)).toEqual({
      label,
      action: `\`${action}\``,
      redaction: words[roles.redaction],
      validation: words[roles.validation],
      administration: words[roles.administration],
      fourEyes: fourEyes ? 'un autre' : '–',
      limited: { entry: 'ses textes', tool: 'suffit', commune: 'ne suffit pas' }[scope],
    });
  });

  it('names every role', () => {
    for (const name of Object.values(CONTENT_ROLES)) expect(document).toContain(`| ${name} |`);
  });
});

describe('what a person may do', () => {
  it('lets a writer publish where the commune asks for no review, and only there', () => {
    const writer = person([{ role: 'redaction' }]);
    expect(mayDo(writer, 'content.publish', news({ policy: 'none' })).ok).toBe(true);
    expect(mayDo(writer, 'content.publish', news({ policy: 'review' }))).toEqual({
      ok: false,
      refusal: { code: 'review-needed', action: 'content.publish', allowed: ['validation', 'administration'] },
    });
  });

  it('lets a validator publish their own text under review, never under four eyes', () => {
    const validator = person([{ role: 'redaction' }, { role: 'validation' }]);
    expect(mayDo(validator, 'content.publish', news({ policy: 'review' })).ok).toBe(true);
    expect(mayDo(validator, 'content.publish', news({ policy: 'fourEyes', authors: [bruno] })).ok).toBe(true);
    const own = mayDo(validator, 'content.publish', news({ policy: 'fourEyes', authors: [bruno, alice] }));
    expect(!own.ok && own.refusal.code).toBe('own-change');
  });

  it('holds the administrator to four eyes as well', () => {
    const administrator = person([{ role: 'administration' }]);
    const refused = mayDo(administrator, 'content.delete', news({ policy: 'fourEyes', authors: [alice] }));
    expect(!refused.ok && refused.refusal.code).toBe('own-change');
  });

  it('keeps a limited role to its collections and services', () => {
    const limited = person([{ role: 'validation', collections: ['events'], services: ['culture'] }]);
    const event = { ...news({ policy: 'review' }), collection: 'events' } as const;
    expect(mayDo(limited, 'content.publish', { ...event, service: 'culture' }).ok).toBe(true);
    for (const target of [event, { ...event, service: 'travaux' }, news({ policy: 'review' })]) {
      const refused = mayDo(limited, 'content.publish', target);
      expect(!refused.ok && refused.refusal.code).toBe('out-of-scope');
    }
    expect(mayDo(limited, 'menu.edit', news({ policy: 'review' })).ok).toBe(false);
    expect(mayDo(limited, 'media.add', news({ policy: 'review' })).ok).toBe(true);
  });

  it('gives nothing to someone who has no role', () => {
    for (const action of ACTIONS) expect(mayDo(person([]), action, news({ policy: 'none' })).ok, action).toBe(false);
  });
});

const anyGrant: fc.Arbitrary<ContentGrant> = fc.oneof(
  fc.constant({ role: 'administration' } as const),
  fc.record(
    {
      role: fc.constantFrom('redaction' as const, 'validation' as const),
      collections: fc.subarray([...COLLECTION_NAMES], { minLength: 1 }),
      services: fc.subarray(['culture', 'travaux', 'population'], { minLength: 1 }),
    },
    { requiredKeys: ['role'] },
  ),
);
const anyWorkflow: fc.Arbitrary<Workflow> = fc.constantFrom(
  { policy: 'none' },
  { policy: 'review' },
  { policy: 'fourEyes', authors: [alice] },
  { policy: 'fourEyes', authors: [bruno] },
  { policy: 'fourEyes', authors: [bruno, alice] },
);
const anyTarget: fc.Arbitrary<Target> = fc.record(
  {
    commune: fc.constantFrom('exemple', 'voisine'),
    collection: fc.constantFrom(...COLLECTION_NAMES),
    service: fc.constantFrom('culture', 'travaux', 'population'),
    workflow: anyWorkflow,
  },
  { requiredKeys: ['commune', 'workflow'] },
);
const anyPerson = fc.record({ id: fc.constant(alice), commune: fc.constant('exemple'), content: fc.array(anyGrant) });
const anyAction = fc.constantFrom(...ACTIONS);

describe('whatever the roles and whatever is asked', () => {
  it('nobody of one commune acts on another', () => {
    fc.assert(
      fc.property(anyPerson, anyAction, anyTarget, (someone, action, target) => {
        const answer = mayDo(someone, action, { ...target, commune: 'voisine' });
        expect(answer).toEqual({ ok: false, refusal: { code: 'other-commune' } });
      }),
    );
  });

  it('roles can do exactly what the published table says', () => {
    fc.assert(
      fc.property(anyPerson, anyAction, anyTarget, (someone, action, target) => {
        expect(mayDo(someone, action, target).ok).toBe(tableSays(someone, action, target));
      }),
      { numRuns: 2_000 },
    );
  });

  it('a role more never takes a right away', () => {
    fc.assert(
      fc.property(anyPerson, anyGrant, anyAction, anyTarget, (someone, grant, action, target) => {
        const before = mayDo(someone, action, target).ok;
        const after = mayDo({ ...someone, content: [...someone.content, grant] }, action, target).ok;
        expect(before && !after).toBe(false);
      }),
    );
  });
});

/** Reads the answer in the document alone, in its own words. */
function tableSays(someone: ActingPerson, action: Action, { commune, collection, service, workflow }: Target): boolean {
  const row = published.find((candidate) => candidate.action === `\`${action}\``);
  if (row === undefined || commune !== someone.commune) return false;
  if (row.fourEyes === 'un autre' && workflow.policy === 'fourEyes' && workflow.authors.includes(someone.id))
    return false;
  return someone.content.some((grant) => {
    const cell = row[grant.role as ContentRole];
    if (cell === 'non' || (cell === 'sans relecture' && workflow.policy !== 'none')) return false;
    if (grant.role === 'administration' || (!grant.collections && !grant.services)) return true;
    if (row.limited !== 'ses textes') return row.limited === 'suffit';
    const hasCollection = grant.collections === undefined || grant.collections.some((name) => name === collection);
    return hasCollection && (grant.services === undefined || grant.services.some((name) => name === service));
  });
}

function rowsOf(text: string) {
  return [...text.matchAll(/^\| (?!Action)(.+) \|$/gm)].map(([, cells = '']) => {
    const [label, action, redaction, validation, administration, fourEyes, limited] = cells.split(' | ');
    return { label, action, redaction, validation, administration, fourEyes, limited };
  });
}

function person(content: readonly ContentGrant[]): ActingPerson {
  return { id: alice, commune: 'exemple', content };
}

function news(workflow: Workflow): Target {
  return { commune: 'exemple', collection: 'news', workflow };
}
