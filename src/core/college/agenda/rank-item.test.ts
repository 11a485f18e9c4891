import { describe, expect, it } from 'vitest';
import { personIdSchema } from '../../identity/person-id.ts';
import { EXAMPLE_COLLEGE } from '../examples/example-college.ts';
import { presentedItem } from '../examples/example-items.ts';
import { EXAMPLE_SETTINGS } from '../examples/example-settings.ts';
import { assemblyIdSchema, serviceIdSchema, settingIdSchema } from '../ids.ts';
import type { CollegePerson } from '../person.ts';
import type { InsertionRule } from '../settings/insertion-settings.ts';
import { compareRanks } from './rank-item.ts';

type Written = Parameters<typeof presentedItem>[0];
const id = settingIdSchema.parse;

describe('rules of insertion', () => {
  it.each<[string, InsertionRule, Written, Written]>([
    ['a normal item before a late one', { by: 'listType' }, { listType: 'normal' }, { listType: 'tardif' }],
    [
      'a list type that the rule leaves out is passed over: before those that it ranks',
      { by: 'listType', types: [id('tardif')] },
      { listType: 'communication' },
      { listType: 'tardif' },
    ],
    [
      'by category, in the order of the settings',
      { by: 'category' },
      { category: 'finances' },
      { category: 'travaux' },
    ],
    ['a category switched off keeps its rank', { by: 'category' }, { category: 'travaux' }, { category: 'divers' }],
    ['by classifier, those without one last', { by: 'classifier' }, { classifier: id('voirie-communale') }, {}],
    [
      'by proposing service',
      { by: 'proposingService' },
      { proposingService: 'travaux' },
      { proposingService: 'urbanisme' },
    ],
    [
      'a service left out of the order comes after, in the order of the directory',
      { by: 'proposingService' },
      { proposingService: 'population' },
      { proposingService: 'mobilite' },
    ],
    [
      'a service that is no longer active ranks first',
      { by: 'proposingService' },
      { proposingService: 'economat' },
      { proposingService: 'direction-generale' },
    ],
    [
      'the best placed among proposing and associated services',
      { by: 'allServices' },
      { proposingService: 'mobilite', associatedServices: [service('secretariat')] },
      { proposingService: 'travaux' },
    ],
    [
      'by service in charge, those without one last',
      { by: 'serviceInCharge' },
      { serviceInCharge: service('urbanisme') },
      { proposingService: 'travaux' },
    ],
    [
      'the best placed among the service in charge and the associated ones',
      { by: 'allServicesInCharge' },
      { serviceInCharge: service('mobilite'), associatedServices: [service('secretariat')] },
      { serviceInCharge: service('travaux') },
    ],
    ['by committee, those without one last', { by: 'committee' }, { committee: id('finances') }, {}],
    ['the open session before the closed one', { by: 'privacy' }, { privacy: 'open' }, { privacy: 'closed' }],
    ['what is to be discussed before the rest', { by: 'toDiscuss' }, { toDiscuss: true }, { toDiscuss: false }],
    [
      'what goes on to another assembly before the rest',
      { by: 'sendTo' },
      { sendTo: [assemblyIdSchema.parse('conseil')] },
      {},
    ],
    ['a public vote before a secret one', { by: 'pollType' }, { pollType: 'public' }, { pollType: 'secret' }],
    ['no vote before a public one', { by: 'pollType' }, {}, { pollType: 'public' }],
    ['by title, an accented letter among its like', { by: 'title' }, { title: 'Église' }, { title: 'Emploi' }],
    [
      'by the first words of the decision',
      { by: 'decisionStart' },
      { decision: '**D’approuver** le compte' },
      { decision: 'De refuser' },
    ],
    [
      'by the name of the author',
      { by: 'author' },
      { author: person('zoe-exemple') },
      { author: person('bruno-exemple') },
    ],
    [
      'the other way round when reversed',
      { by: 'privacy', reversed: true },
      { privacy: 'closed' },
      { privacy: 'open' },
    ],
  ])('%s', (_, rule, first, second) => {
    expect(compare([rule], first, second)).toBeLessThan(0);
    expect(compare([rule], second, first)).toBeGreaterThan(0);
  });

  it.each<[string, InsertionRule, Written, Written]>([
    ['titles that differ by case and accents only', { by: 'title' }, { title: 'École' }, { title: 'ecole' }],
    [
      'decisions that differ from the sixth word on',
      { by: 'decisionStart' },
      { decision: 'De marquer son accord sur la vente' },
      { decision: 'de marquer son accord sur, enfin, les travaux' },
    ],
    [
      'two list types that the rule leaves out',
      { by: 'listType', types: [id('tardif')] },
      { listType: 'normal' },
      { listType: 'communication' },
    ],
    ['anything, when items go at the end', { by: 'atTheEnd' }, { title: 'A' }, { title: 'B' }],
  ])('treats alike %s', (_, rule, first, second) => {
    expect(compare([rule], first, second)).toBe(0);
  });

  it('asks the second rule only where the first finds no difference', () => {
    const rules: InsertionRule[] = [{ by: 'privacy' }, { by: 'title' }];
    expect(compare(rules, { privacy: 'open', title: 'Z' }, { privacy: 'closed', title: 'A' })).toBeLessThan(0);
    expect(compare(rules, { privacy: 'open', title: 'Z' }, { privacy: 'open', title: 'A' })).toBeGreaterThan(0);
  });
});

function compare(rules: InsertionRule[], first: Written, second: Written): number {
  const assembly = { ...EXAMPLE_COLLEGE, insertion: { ...EXAMPLE_COLLEGE.insertion, rules } };
  const people: CollegePerson[] = [
    { id: person('zoe-exemple'), name: 'Anne Exemple', services: [], grants: [], isDirectorGeneral: false },
    { id: person('bruno-exemple'), name: 'Bruno Exemple', services: [], grants: [], isDirectorGeneral: false },
  ];
  return compareRanks(presentedItem(first), presentedItem(second), {
    assembly,
    services: EXAMPLE_SETTINGS.services,
    people,
  });
}

function service(name: string) {
  return serviceIdSchema.parse(name);
}

function person(name: string) {
  return personIdSchema.parse(name);
}
