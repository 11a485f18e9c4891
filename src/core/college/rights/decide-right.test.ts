import { describe, expect, it } from 'vitest';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import type { CollegeGrant } from '../person.ts';
import type { CollegeAction } from './action.ts';
import { mayAct } from './decide-right.ts';
import { annexOf, itemAt, itemOnAgenda, opinionOf, personWith, sittingAt, subjectOf } from './example-subjects.ts';
import type { Subject } from './may-act.ts';

const roadAuthor = { role: 'author', services: ['travaux'] } as const;
const head = { role: 'reviewer', level: 'chef-de-service', services: ['travaux'] } as const;
const secretary = { role: 'secretariat', assemblies: ['college'] } as const;

describe('who edits an item', () => {
  it('its author while it is a draft of their service, and again while they correct it', () => {
    expect(ask(roadAuthor, 'item.edit', subjectOf(itemAt('draft')))).toBe('yes');
    expect(ask(roadAuthor, 'item.edit', subjectOf(itemAt('review')))).toBe('not-at-this-stage');
    expect(ask(roadAuthor, 'item.edit', subjectOf(itemAt('validated')))).toBe('not-at-this-stage');
    expect(ask(roadAuthor, 'item.edit', itemOnAgenda('correction', 'frozen'))).toBe('yes');
  });

  it('never the author of another service', () => {
    const other = { role: 'author', services: ['urbanisme'] } as const;
    expect(ask(other, 'item.edit', subjectOf(itemAt('draft')))).toBe('out-of-scope');
  });

  it('the reviewer of the level where it is, if the level corrects', () => {
    const later = { role: 'reviewer', level: 'direction-generale', services: ['travaux'] } as const;
    expect(ask(head, 'item.edit', subjectOf(itemAt('review')))).toBe('yes');
    expect(ask(later, 'item.edit', subjectOf(itemAt('review')))).toBe('out-of-scope');
    const cabinet = { role: 'reviewer', level: 'cabinet', services: ['travaux'] } as const;
    const there = subjectOf(itemAt('review', { level: 'cabinet' }));
    expect(ask(cabinet, 'item.edit', there)).toBe('level-does-not-edit');
    expect(ask(cabinet, 'item.forward', there)).toBe('yes');
  });

  it('lets the holder of a later level pass over one that may be shortened, and no other', () => {
    const later = { role: 'reviewer', level: 'direction-generale', services: ['travaux'] } as const;
    expect(ask(later, 'item.validate', subjectOf(itemAt('review')))).toBe('yes');
    expect(ask(head, 'item.validate', subjectOf(itemAt('review', { level: 'direction-generale' })))).toBe(
      'out-of-scope',
    );
  });

  it('the secretariat once it is validated, only the decision during the sitting, nobody after closing', () => {
    expect(ask(secretary, 'item.edit', subjectOf(itemAt('draft')))).toBe('not-at-this-stage');
    expect(ask(secretary, 'item.edit', subjectOf(itemAt('validated')))).toBe('yes');
    expect(ask(secretary, 'item.edit', itemOnAgenda('presented', 'frozen'))).toBe('yes');
    expect(ask(secretary, 'item.edit', itemOnAgenda('presented', 'held'))).toBe('not-at-this-stage');
    expect(ask(secretary, 'item.editDecision', itemOnAgenda('presented', 'held'))).toBe('yes');
    expect(ask(secretary, 'item.editDecision', itemOnAgenda('decided', 'closed'))).toBe('after-closing');
    expect(ask(secretary, 'item.marginalNote', itemOnAgenda('decided', 'closed'))).toBe('yes');
  });

  it('after closing joins nothing but a signed annex', () => {
    const closed = itemOnAgenda('decided', 'closed');
    expect(ask(secretary, 'annex.add', { ...closed, annex: annexOf({ signed: true }) })).toBe('yes');
    expect(ask(secretary, 'annex.add', { ...closed, annex: annexOf() })).toBe('signed-annex-only');
  });
});

describe('an item behind closed doors', () => {
  const closed = itemOnAgenda('presented', 'frozen', {
    assembly: 'conseil',
    privacy: 'closed',
    copyServices: ['personnel'],
    opinions: [opinionOf({ adviser: { kind: 'service', service: 'direction-financiere' } })],
  });
  const open = itemOnAgenda('presented', 'frozen', { assembly: 'conseil', privacy: 'open' });

  it.each<[string, CollegeGrant | object]>([
    ['its author', roadAuthor],
    ['its reviewer', head],
    ['an observer of its service', { role: 'serviceObserver', services: ['travaux'] }],
    ['a service in copy', { role: 'serviceObserver', services: ['personnel'] }],
    ['the adviser who is asked', { role: 'adviser', services: ['direction-financiere'] }],
    ['the secretariat', { role: 'secretariat', assemblies: ['conseil'] }],
    ['a member', { role: 'member', assemblies: ['conseil'] }],
    ['a full observer', { role: 'observer', assemblies: ['conseil'] }],
  ])('is read by %s', (_who, grant) => {
    expect(ask(grant, 'item.view', closed)).toBe('yes');
  });

  it('is refused to a plain reader, who reads an open one: to view, to open its annexes, to duplicate', () => {
    const reader = [
      { role: 'restrictedObserver', assemblies: ['conseil'] },
      { role: 'author', services: ['mobilite'] },
    ];
    for (const action of ['item.view', 'annex.view', 'item.duplicate'] as const) {
      const annex = annexOf();
      expect(ask(reader, action, { ...closed, annex }), action).toBe('closed-session');
      expect(ask(reader, action, { ...open, annex }), action).toBe('yes');
    }
  });

  it('in a college, which is never public, every item is read by its own members and no plain reader', () => {
    const item = itemOnAgenda('presented', 'frozen', { privacy: 'open' });
    expect(ask({ role: 'member', assemblies: ['college'] }, 'item.view', item)).toBe('yes');
    expect(ask({ role: 'restrictedObserver', assemblies: ['college'] }, 'item.view', item)).toBe('closed-session');
  });
});

describe('the decision while the minutes are written', () => {
  it('is kept from the services until the sitting is closed', () => {
    for (const grant of [roadAuthor, { role: 'observer', assemblies: ['college'] }]) {
      expect(ask(grant, 'item.viewDecision', itemOnAgenda('presented', 'frozen'))).toBe('yes');
      expect(ask(grant, 'item.viewDecision', itemOnAgenda('presented', 'held'))).toBe('unreleased-decision');
      expect(ask(grant, 'item.viewDecision', itemOnAgenda('decided', 'held'))).toBe('unreleased-decision');
      expect(ask(grant, 'item.viewDecision', itemOnAgenda('decided', 'closed'))).toBe('yes');
    }
  });

  it('is read by the secretariat and the members', () => {
    for (const role of ['secretariat', 'member'])
      expect(ask({ role, assemblies: ['college'] }, 'item.viewDecision', itemOnAgenda('decided', 'held'))).toBe('yes');
  });

  it('cannot be had by duplicating the item', () => {
    expect(ask(roadAuthor, 'item.duplicate', itemOnAgenda('decided', 'held'))).toBe('unreleased-decision');
  });
});

describe('a confidential annex', () => {
  const subject = {
    ...itemOnAgenda('presented', 'frozen', { copyServices: ['personnel'] }),
    annex: annexOf({ confidential: true }),
  };

  it('is opened by the proposing service, the secretariat and the profiles chosen in the settings', () => {
    for (const grant of [roadAuthor, head, secretary, { role: 'member' }])
      expect(ask(grant, 'annex.view', subject)).toBe('yes');
  });

  it('by nobody else', () => {
    for (const grant of [
      { role: 'observer' },
      { role: 'serviceObserver', services: ['travaux'] },
      { role: 'author', services: ['personnel'] },
    ])
      expect(ask(grant, 'annex.view', subject)).toBe('confidential-annex');
  });
});

describe('an opinion', () => {
  const mine = opinionOf({ adviser: { kind: 'service', service: 'urbanisme' } });
  const adviser = { role: 'adviser', services: ['urbanisme'] } as const;
  const subject = (more: object, stage: 'draft' | 'validated' = 'validated'): Subject => {
    const opinion = opinionOf({ adviser: { kind: 'service', service: 'urbanisme' }, ...more });
    return { item: itemAt(stage, { opinions: [opinion] }), opinion };
  };

  it('is given by those who are asked, at the stages that the settings allow', () => {
    expect(ask(adviser, 'opinion.give', subject({}))).toBe('yes');
    expect(ask(adviser, 'opinion.give', subject({}, 'draft'))).toBe('not-at-this-stage');
    expect(ask({ role: 'adviser', services: ['mobilite'] }, 'opinion.give', subject({}))).toBe('out-of-scope');
    expect(ask(roadAuthor, 'opinion.give', { item: itemAt('validated', { opinions: [mine] }), opinion: mine })).toBe(
      'role-missing',
    );
  });

  it('hidden, is read by its adviser alone; confidential, not by observers', () => {
    const given = { value: 'negative', by: 'diane-exemple', at: '2026-03-02T10:00:00.000Z', judged: '0'.repeat(64) };
    const hidden = subject({ given: { ...given, hidden: true } });
    expect(ask(adviser, 'opinion.view', hidden)).toBe('yes');
    expect(ask(roadAuthor, 'opinion.view', hidden)).toBe('hidden-opinion');
    expect(ask(secretary, 'opinion.view', hidden)).toBe('hidden-opinion');
    const confidential = subject({ given: { ...given, confidential: true } });
    expect(ask(roadAuthor, 'opinion.view', confidential)).toBe('yes');
    expect(ask({ role: 'observer' }, 'opinion.view', confidential)).toBe('confidential-opinion');
  });

  it('of one’s own initiative belongs to the services whose rule allows it', () => {
    const item = subjectOf(itemAt('validated'));
    expect(ask({ role: 'adviser', services: ['direction-financiere'] }, 'opinion.giveOwn', item)).toBe('yes');
    expect(ask(adviser, 'opinion.giveOwn', item)).toBe('out-of-scope');
  });
});

describe('assemblies and sittings', () => {
  it('the secretariat of one assembly holds nothing in another', () => {
    const sitting = sittingAt('planned', { assembly: 'conseil' });
    expect(ask(secretary, 'sitting.freeze', { sitting })).toBe('out-of-scope');
    expect(ask(secretary, 'sitting.freeze', { sitting: sittingAt('planned') })).toBe('yes');
  });

  it('nobody acts in an assembly that the commune does not have', () => {
    expect(ask({ role: 'secretariat' }, 'sitting.create', { assembly: 'cpas' })).toBe('unknown-assembly');
  });

  it('legal numbers, which belong to no assembly, are the director-general’s', () => {
    expect(ask({ role: 'secretariat' }, 'settings.edit', {})).toBe('out-of-scope');
    const director = { ...personWith([]), isDirectorGeneral: true };
    expect(mayAct('settings.edit', {}, { person: director, settings: EXAMPLE_SETTINGS, people: [] }).ok).toBe(true);
    expect(mayAct('accessLog.read', {}, { person: director, settings: EXAMPLE_SETTINGS, people: [] }).ok).toBe(true);
    expect(ask({ role: 'secretariat' }, 'accessLog.read', {})).toBe('role-missing');
  });

  it('nobody acts on an item that they cannot read, even where the action alone would allow it', () => {
    const opinion = opinionOf({ adviser: { kind: 'service', service: 'urbanisme' } });
    const item = (stage: 'review' | 'validated') => ({ item: itemAt(stage, { opinions: [opinion] }), opinion });
    expect(ask(secretary, 'opinion.extend', item('review'))).toBe('not-at-this-stage');
    expect(ask(secretary, 'opinion.extend', item('validated'))).toBe('yes');
  });

  it('asks for the sitting of an item that has one', () => {
    const { item } = itemOnAgenda('presented', 'frozen');
    expect(() => ask(secretary, 'item.view', { item })).toThrow('demande sa séance');
  });
});

function ask(grants: object | readonly object[], action: CollegeAction, subject: Subject): string {
  // Test grants are written as plain texts; the ids in them are those of the example settings.
  const person = personWith((Array.isArray(grants) ? grants : [grants]) as CollegeGrant[]);
  const answer = mayAct(action, subject, { person, settings: EXAMPLE_SETTINGS, people: [person] });
  return answer.ok ? 'yes' : answer.refusal.code;
}
