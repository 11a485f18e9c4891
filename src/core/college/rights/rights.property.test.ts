import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../content/taxonomy.ts';
import type { CollegePerson } from '../person.ts';
import type { CollegeSettings } from '../settings/college-settings.ts';
import { COLLEGE_ACTIONS, type CollegeAction } from './action.ts';
import { mayAct } from './decide-right.ts';
import { anyGrant, anyPerson, anySettings, anySubject, changeAssemblies } from './example-arbitraries.ts';
import { opinionOf, sittingAt } from './example-subjects.ts';
import type { Subject } from './may-act.ts';
import { COLLEGE_RIGHTS } from './rights-table.ts';
import { visibleItem } from './visible-item.ts';

const actions = keysOf(COLLEGE_ACTIONS);
const itemActions = actions.filter((action) => COLLEGE_RIGHTS[action].about === 'item');
const anyItemAction = fc.constantFrom(...itemActions);
const runs = { numRuns: 3_000 };

describe('rights never widen when confidentiality rises', () => {
  it('from an open item to a closed one', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const closed = { ...subject, item: { ...subject.item, privacy: 'closed' } } as const;
        const open = { ...subject, item: { ...subject.item, privacy: 'open' } } as const;
        narrows(person, action, [open, settings], [closed, settings]);
      }),
      runs,
    );
  });

  it('from an assembly that sits in public to one that never does', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const inPublic = changeAssemblies(settings, (one) => ({ ...one, public: true }));
        const never = changeAssemblies(settings, (one) => ({ ...one, public: false }));
        narrows(person, action, [subject, inPublic], [subject, never]);
      }),
      runs,
    );
  });

  it('from an annex to a confidential one, and from a profile that the settings open to one they do not', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const { annex } = subject;
        if (annex === undefined) return;
        const plain = { ...subject, annex: { ...annex, confidential: false } };
        const secret = { ...subject, annex: { ...annex, confidential: true } };
        narrows(person, action, [plain, settings], [secret, settings]);
        const strict = changeAssemblies(settings, (one) => ({
          ...one,
          visibility: { ...one.visibility, confidentialAnnexes: [] },
        }));
        narrows(person, action, [secret, settings], [secret, strict]);
      }),
      runs,
    );
  });

  it('from an opinion to a confidential or a hidden one', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const about = (more: object): Subject => {
          const { opinion } = subject;
          return { ...subject, opinion: opinionOf({ ...opinion, given: { ...opinion?.given, ...more } }) };
        };
        const plain = about({ confidential: false, hidden: false });
        for (const more of [
          { confidential: true, hidden: false },
          { confidential: false, hidden: true },
        ])
          narrows(person, action, [plain, settings], [about(more), settings]);
        const hidden = about({ confidential: false, hidden: true });
        narrows(person, action, [hidden, settings], [about({ confidential: true, hidden: true }), settings]);
      }),
      runs,
    );
  });

  it('from decisions that are shown at once to decisions kept until the closing', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const keep = (hideDecisionsUntilClosed: boolean) =>
          changeAssemblies(settings, (one) => ({
            ...one,
            visibility: { ...one.visibility, hideDecisionsUntilClosed },
          }));
        narrows(person, action, [subject, keep(false)], [subject, keep(true)]);
      }),
      runs,
    );
  });

  it('nor in what is received of the item: all of a closed one is in the same open one', () => {
    fc.assert(
      fc.property(anyPerson, anySubject, anySettings, (person, { item, sitting }, settings) => {
        const received = (privacy: 'open' | 'closed') => {
          const result = visibleItem({ ...item, privacy }, sitting, { person, settings, people: [] });
          return result.ok ? Object.entries(result.value).filter(([field]) => field !== 'privacy') : [];
        };
        expect(received('open')).toEqual(expect.arrayContaining(received('closed')));
      }),
      runs,
    );
  });
});

describe('whatever the roles', () => {
  it('nothing granted in one assembly gives anything in another', () => {
    const anyAssemblyGrant = anyGrant.filter(
      ({ role }) => !['author', 'serviceObserver', 'adviser', 'reviewer'].includes(role),
    );
    fc.assert(
      fc.property(
        anyPerson,
        anyAssemblyGrant,
        fc.constantFrom(...actions),
        anySubject,
        anySettings,
        (person, grant, action, found, settings) => {
          const there = found.item.assembly === 'college' ? 'conseil' : 'college';
          // The two assemblies of the example settings.
          const elsewhere = { ...grant, assemblies: [there] } as typeof grant;
          const { item } = found;
          const about = COLLEGE_RIGHTS[action].about;
          const sitting = found.sitting ?? sittingAt('planned', { assembly: item.assembly });
          const subject = about === 'item' ? found : about === 'sitting' ? { sitting } : { assembly: item.assembly };
          const context = (one: CollegePerson) => ({ person: one, settings, people: [] });
          const more = { ...person, grants: [...person.grants, elsewhere] };
          expect(mayAct(action, subject, context(more)).ok).toBe(mayAct(action, subject, context(person)).ok);
        },
      ),
      runs,
    );
  });

  it('whoever may do anything with an item may read it', () => {
    fc.assert(
      fc.property(anyPerson, anyItemAction, anySubject, anySettings, (person, action, subject, settings) => {
        const context = { person, settings, people: [] };
        if (mayAct(action, subject, context).ok) expect(mayAct('item.view', subject, context).ok).toBe(true);
      }),
      runs,
    );
  });

  it('a grant more never takes a right away', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyGrant,
        anyItemAction,
        anySubject,
        anySettings,
        (person, grant, action, subject, settings) => {
          const more = { ...person, grants: [...person.grants, grant] };
          const before = mayAct(action, subject, { person, settings, people: [] }).ok;
          expect(before && !mayAct(action, subject, { person: more, settings, people: [] }).ok).toBe(false);
        },
      ),
      runs,
    );
  });

  it('someone without a grant can do nothing', () => {
    const nobody = fc.record({ grants: fc.constant([]), isDirectorGeneral: fc.constant(false) });
    fc.assert(
      fc.property(
        nobody,
        anyPerson,
        anyItemAction,
        anySubject,
        anySettings,
        (none, someone, action, subject, settings) => {
          const person = { ...someone, ...none };
          expect(mayAct(action, subject, { person, settings, people: [] }).ok).toBe(false);
        },
      ),
      runs,
    );
  });
});

/** What may be done in the more confidential of two situations may be done in the other. */
function narrows(
  person: CollegePerson,
  action: CollegeAction,
  [wide, inWide]: readonly [Subject, CollegeSettings],
  [narrow, inNarrow]: readonly [Subject, CollegeSettings],
): void {
  const may = (subject: Subject, settings: CollegeSettings) =>
    mayAct(action, subject, { person, settings, people: [] }).ok;
  expect(may(narrow, inNarrow) && !may(wide, inWide)).toBe(false);
}
