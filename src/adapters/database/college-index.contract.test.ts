import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { CollegeIndex, ItemQuery } from '../../app/college/college-index.ts';
import { INDEX_VERSION } from '../../app/college/index-rows.ts';
import { assemblyIdSchema, itemIdSchema, serviceIdSchema } from '../../core/college/ids.ts';
import { type Item, itemSchema } from '../../core/college/items/item.ts';
import type { AnyRecord } from '../../core/college/records/record-kinds.ts';
import { mandateSchema } from '../../core/college/sittings/mandate.ts';
import { sittingSchema } from '../../core/college/sittings/sitting.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';
import { commitIdSchema } from '../../core/records/git-ids.ts';

const commit = (digit: string) => commitIdSchema.parse(digit.repeat(40));
const college = assemblyIdSchema.parse('college');
const travaux = serviceIdSchema.parse('travaux');
const finances = serviceIdSchema.parse('finances');
const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');

describeOnEachEngine('the index of the assemblies’ records', ({ freshCommune }) => {
  const filled = async (...records: AnyRecord[]) => {
    const { college: index } = freshCommune().stores;
    await index.restart('a');
    await index.fill('a', records);
    await index.finish('a', { commit: commit('1'), version: INDEX_VERSION });
    return index;
  };
  const list = async (index: CollegeIndex, query: Partial<ItemQuery> = {}) =>
    (await index.listItems({ limit: 50, ...query })).map(({ id }) => id.slice(9));

  it('stands nowhere before it is filled', async () => {
    const { college: index } = freshCommune().stores;
    expect(await index.position()).toBeUndefined();
    await index.restart('a');
    await index.fill('a', [item('20260302-aaaa')]);
    expect(await index.position()).toBeUndefined();
    expect(await index.finish('a', { commit: commit('1'), version: INDEX_VERSION })).toBe(true);
    expect(await index.position()).toEqual({ commit: commit('1'), version: INDEX_VERSION });
  });

  it('obeys the last who began to fill it', async () => {
    const { college: index } = freshCommune().stores;
    await index.restart('a');
    await index.fill('a', [item('20260302-aaaa')]);
    await index.restart('b');
    expect(await index.fill('a', [item('20260302-bbbb')])).toBe(false);
    expect(await index.finish('a', { commit: commit('1'), version: INDEX_VERSION })).toBe(false);
    expect(await index.fill('b', [item('20260302-cccc')])).toBe(true);
    expect(await list(index)).toEqual(['cccc']);
  });

  it('gives items without their long texts, and nothing else changed', async () => {
    const whole = itemSchema.parse({ ...item('20260302-aaaa').record, motivation: 'Vu', decision: 'Article unique' });
    const index = await filled({ kind: 'item', record: whole });
    const { motivation, decision, ...facts } = whole;
    expect([...(await index.items([whole.id])).values()]).toEqual([facts]);
  });

  it('advances from where it stands only, all or nothing', async () => {
    const index = await filled(item('20260302-aaaa'), item('20260303-bbbb'));
    const step = {
      from: commit('1'),
      to: commit('2'),
      put: [item('20260302-aaaa', { title: 'Autre titre' }), item('20260304-cccc')],
      remove: [{ kind: 'item' as const, id: itemIdSchema.parse('20260303-bbbb') }],
    };
    expect(await index.advance(step)).toBe(true);
    expect(await list(index)).toEqual(['cccc', 'aaaa']);
    expect(await index.advance(step)).toBe(false);
    expect((await index.position())?.commit).toBe(commit('2'));
  });

  it('lists the newest first, page by page', async () => {
    const index = await filled(...['aaaa', 'bbbb', 'cccc', 'dddd'].map((id, day) => item(`2026030${day + 1}-${id}`)));
    expect(await list(index, { limit: 2 })).toEqual(['dddd', 'cccc']);
    expect(await list(index, { limit: 2, after: itemIdSchema.parse('20260303-cccc') })).toEqual(['bbbb', 'aaaa']);
  });

  it('lists by every structured field', async () => {
    const index = await filled(
      item('20260301-aaaa', { proposingService: 'travaux', category: 'voirie' }),
      item('20260302-bbbb', { proposingService: 'finances', author: 'bruno-exemple', takenOverBy: 'alice-exemple' }),
      item('20260303-cccc', { assembly: 'conseil', privacy: 'closed', stage: 'validated' }),
      item('20260304-dddd', { stage: 'review', level: 'chef-de-service' }),
      item('20260305-eeee', {
        stage: 'decided',
        sitting: '20260305-vvvv',
        listType: 'normal',
        presentedAt: '2026-03-05T09:00:00.000Z',
        outcome: 'accepted',
        decidedAt: '2026-03-05T10:00:00.000Z',
        followUp: { asked: 'Informer le riverain' },
      }),
    );
    const one = async (query: Partial<ItemQuery>) => (await list(index, query)).join();
    expect(await one({ proposingServices: [finances] })).toBe('bbbb');
    expect(await one({ author: bruno })).toBe('bbbb');
    expect(await one({ takenOverBy: alice })).toBe('bbbb');
    expect(await one({ assemblies: [college], stages: ['draft'] })).toBe('bbbb,aaaa');
    expect(await one({ privacy: 'closed' })).toBe('cccc');
    expect(await one({ stages: ['validated', 'decided'] })).toBe('eeee,cccc');
    expect(await one({ outcomes: ['accepted', 'refused'] })).toBe('eeee');
    expect(await one({ followUp: 'asked' })).toBe('eeee');
    expect(await one({ followUp: 'given' })).toBe('');
  });

  it('finds words whatever their accents, number and ending, the last one while it is typed', async () => {
    const index = await filled(
      item('20260301-aaaa', { title: 'Marché public de fournitures', decision: 'D’attribuer les délibérations' }),
      item('20260302-bbbb', { title: 'Règlement de police' }),
    );
    expect(await list(index, { words: 'délibération' })).toEqual(['aaaa']);
    expect(await list(index, { words: 'MARCHÉS publics' })).toEqual(['aaaa']);
    expect(await list(index, { words: 'marche reglement' })).toEqual([]);
    expect(await list(index, { words: 'regl' })).toEqual(['bbbb']);
    expect(await list(index, { words: '20260302-bbbb' })).toEqual(['bbbb']);
    for (const hostile of ['"', "' or 1=1", 'a* OR b', 'NEAR(', ')', '\\', 'l’'])
      expect(Array.isArray(await list(index, { words: hostile }))).toBe(true);
  });

  it('forgets the words of a text that changed', async () => {
    const index = await filled(item('20260301-aaaa', { title: 'Tondeuse' }));
    const put = [item('20260301-aaaa', { title: 'Élagueuse' })];
    await index.advance({ from: commit('1'), to: commit('2'), put, remove: [] });
    expect(await list(index, { words: 'tondeuse' })).toEqual([]);
    expect(await list(index, { words: 'élagueuse' })).toEqual(['aaaa']);
  });

  it('lists the opinions that someone owes, until they are given', async () => {
    const opinion = {
      id: 'df',
      adviser: { kind: 'service', service: 'finances' },
      origin: { kind: 'asked', by: 'alice-exemple' },
      mandatory: true,
      clock: [],
    };
    const given = {
      value: 'positive',
      by: 'bruno-exemple',
      at: '2026-03-02T09:00:00.000Z',
      judged: 'a'.repeat(64),
    };
    const index = await filled(
      item('20260301-aaaa', { opinions: [opinion] }),
      item('20260302-bbbb', { opinions: [{ ...opinion, given }] }),
      item('20260303-cccc', { opinions: [{ ...opinion, adviser: { kind: 'person', person: 'bruno-exemple' } }] }),
    );
    expect(await list(index, { opinionOf: { services: [finances], person: bruno } })).toEqual(['cccc', 'aaaa']);
    expect(await list(index, { opinionOf: { services: [], person: alice } })).toEqual([]);
  });

  it('narrows to what could concern a person', async () => {
    const index = await filled(
      item('20260301-aaaa', { assembly: 'conseil', proposingService: 'travaux' }),
      item('20260302-bbbb', { assembly: 'conseil', proposingService: 'finances', copyServices: ['travaux'] }),
      item('20260303-cccc', { assembly: 'conseil', proposingService: 'finances', author: 'bruno-exemple' }),
      item('20260304-dddd', { assembly: 'college', proposingService: 'finances', author: 'alice-exemple' }),
    );
    const within = { assemblies: [], services: [travaux], person: bruno };
    expect(await list(index, { within })).toEqual(['cccc', 'bbbb', 'aaaa']);
    expect(await list(index, { within: { ...within, assemblies: [college] } })).toEqual([
      'dddd',
      'cccc',
      'bbbb',
      'aaaa',
    ]);
    expect(await list(index, { within: { assemblies: [], services: [], person: alice } })).toEqual([
      'dddd',
      'bbbb',
      'aaaa',
    ]);
  });

  it('finds the copies of an item', async () => {
    const of = '20260301-aaaa';
    const index = await filled(item(of), item('20260302-bbbb', { origin: { kind: 'again', of } }));
    expect(await index.itemsFrom(itemIdSchema.parse(of))).toEqual(['20260302-bbbb']);
  });

  it('lists sittings by assembly, time and stage, and gives mandates', async () => {
    const index = await filled(
      sitting('20260301-aaaa', '2026-03-09T14:00'),
      sitting('20260301-bbbb', '2026-03-02T14:00'),
      sitting('20260301-cccc', '2026-03-02T19:30', 'conseil'),
      mandate('bourgmestre-exemple'),
    );
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id.slice(9));
    expect(ids(await index.sittings({ assembly: college, order: 'oldestFirst', limit: 9 }))).toEqual(['bbbb', 'aaaa']);
    expect(ids(await index.sittings({ order: 'newestFirst', limit: 2 }))).toEqual(['aaaa', 'cccc']);
    const day = { from: '2026-03-02T00:00', to: '2026-03-03T00:00' };
    expect(ids(await index.sittings({ ...day, order: 'oldestFirst', limit: 9 }))).toEqual(['bbbb', 'cccc']);
    expect(ids(await index.sittings({ stages: ['closed'], order: 'oldestFirst', limit: 9 }))).toEqual([]);
    expect((await index.mandates()).map(({ id }) => id)).toEqual(['bourgmestre-exemple']);
    expect(await index.standIns()).toEqual([]);
  });

  it('says the same, byte for byte, however it came to a commit', async () => {
    const step = await filled(item('20260301-aaaa'), item('20260302-bbbb'));
    const put = [item('20260301-aaaa', { title: 'Autre' }), sitting('20260301-aaaa', '2026-03-09T14:00')];
    await step.advance({ from: commit('1'), to: commit('2'), put, remove: [] });
    const whole = await filled(item('20260302-bbbb'), ...put);
    const lines = async (index: CollegeIndex) => (await Array.fromAsync(index.dump())).join('\n');
    expect(await lines(step)).toBe(await lines(whole));
    expect(await lines(whole)).toContain('Autre');
  });
});

function item(id: string, fields: object = {}): Extract<AnyRecord, { kind: 'item' }> {
  const record: Item = itemSchema.parse({
    id,
    assembly: 'college',
    title: 'Achat d’une balayeuse',
    proposingService: 'travaux',
    author: 'alice-exemple',
    createdAt: '2026-03-01T08:00:00.000Z',
    privacy: 'open',
    stage: 'draft',
    ...fields,
  });
  return { kind: 'item', record };
}

function sitting(id: string, at: string, assembly = 'college'): AnyRecord {
  const common = { place: 'Hôtel de ville', noticeRank: 1, agenda: [], attendance: [], votes: [], stage: 'planned' };
  return { kind: 'sitting', record: sittingSchema.parse({ id, assembly, at, ...common }) };
}

function mandate(id: string): AnyRecord {
  const record = mandateSchema.parse({
    id,
    name: 'Alice Exemple',
    function: 'bourgmestre',
    gender: 'feminine',
    assemblies: ['college'],
    from: '2024-12-02',
    rank: 1,
  });
  return { kind: 'mandate', record };
}
