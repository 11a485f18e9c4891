import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { databaseInMemory } from '../../adapters/database/memory/memory-database.ts';
import { memoryStore } from '../../adapters/git/memory-store.ts';
import { momentSchema } from '../../core/calendar/moment.ts';
import {
  ADVISER,
  AUTHOR,
  DIRECTION,
  EXAMPLE_PEOPLE,
  HEAD,
  SECRETARY,
} from '../../core/college/examples/example-desk.ts';
import { EXAMPLE_SETTINGS } from '../../core/college/examples/example-settings.ts';
import type { ItemId } from '../../core/college/ids.ts';
import { itemCommandSchema } from '../../core/college/items/item-command.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { sittingCommandSchema } from '../../core/college/sittings/sitting-command.ts';
import { communeSlugSchema } from '../../core/commune/commune-slug.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import type { RecordStore } from '../content-store.ts';
import { openCollege } from './college-work.ts';
import { rebuildIndex } from './follow-records.ts';
import { runCommand } from './run-command.ts';

const author = { name: 'Rachid Exemple', email: 'rachid@exemple.example' };

function college(records: RecordStore = memoryStore()) {
  const database = databaseInMemory().forCommune(communeSlugSchema.parse('exemple'));
  const bad: unknown[] = [];
  const work = openCollege({
    records,
    database,
    settings: async () => EXAMPLE_SETTINGS,
    people: async () => EXAMPLE_PEOPLE,
    now: () => momentSchema.parse('2026-03-02T08:00:00.000Z'),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    onBadRecord: (record) => bad.push(record),
  });
  const ask = (person: CollegePerson, command: object, base?: CommitId) =>
    runCommand(work, {
      command: { area: 'item', command: itemCommandSchema.parse(command) },
      person,
      author,
      base,
    });
  const create = async (title: string): Promise<{ item: ItemId; commit: CommitId }> => {
    const fields = {
      title,
      proposingService: 'travaux',
      category: 'travaux',
      decision: 'Article unique.',
      privacy: 'open',
    };
    const done = await ask(AUTHOR, { kind: 'create', assembly: 'college', fields });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const item = done.value.events[0]?.item;
    if (item === undefined) throw new Error('no item');
    return { item, commit: done.value.commit };
  };
  return { work, records, database, bad, ask, create };
}

describe('a command', () => {
  it('is one commit by its author, in French, that changes one file', async () => {
    const { records, create, ask } = college();
    const { item } = await create('Réfection de la rue du Moulin');
    const done = await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Réfection de la rue Haute' } });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const { entries } = await records.history({ from: done.value.commit, path: '', of: 'saves', limit: 5 });
    expect(entries.map(({ author: by, message }) => [by.name, message.split('\n\n')])).toEqual([
      [
        'Rachid Exemple',
        [
          'Point «\u202FRéfection de la rue Haute\u202F»\u00A0: modification (intitulé)',
          `Acte: itemEdited item=${item}\nPar: alice-exemple`,
        ],
      ],
      [
        'Rachid Exemple',
        [
          'Point «\u202FRéfection de la rue du Moulin\u202F»\u00A0: création',
          `Acte: itemCreated item=${item}\nPar: alice-exemple`,
        ],
      ],
    ]);
    const changed = await records.changedPaths(entries[1]?.commit ?? done.value.commit, done.value.commit);
    expect(changed.map(({ path }) => path)).toEqual([`college/items/2026/03/${item}.yaml`]);
  });

  it('is seen in the lists as soon as it is done', async () => {
    const { database, create } = college();
    const { item } = await create('Achat d’une balayeuse');
    const found = await database.stores.college.listItems({ words: 'balayeuses', limit: 5 });
    expect(found.map(({ id }) => id)).toEqual([item]);
  });

  it('that the rules refuse changes nothing', async () => {
    const { records, create, ask } = college();
    const { item, commit } = await create('Réfection');
    expect(await ask(ADVISER, { kind: 'edit', item, changes: { title: 'Autre' } })).toMatchObject({
      ok: false,
      refusal: { code: 'rule' },
    });
    expect(await records.resolve(PUBLISHED)).toBe(commit);
  });
});

describe('two persons at once', () => {
  it('keep both their work when they edit different fields', async () => {
    const { create, ask, database, records } = college();
    const { item, commit } = await create('Réfection');
    await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Réfection de la rue Haute' } }, commit);
    const second = await ask(AUTHOR, { kind: 'edit', item, changes: { decision: 'Article 1er.' } }, commit);
    if (!second.ok) throw new Error(JSON.stringify(second.refusal));
    expect(second.value.state.items.get(item)).toMatchObject({
      title: 'Réfection de la rue Haute',
      decision: 'Article 1er.',
    });
    expect((await database.stores.college.position())?.commit).toBe(await records.resolve(PUBLISHED));
  });

  it('are told of a conflict in the same field, by whom and when', async () => {
    const { create, ask } = college();
    const { item, commit } = await create('Réfection');
    await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Premier' } }, commit);
    expect(await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Second' } }, commit)).toEqual({
      ok: false,
      refusal: {
        code: 'edit-conflict',
        item,
        fields: ['title'],
        changedBy: 'Rachid Exemple',
        changedAt: '2026-03-02T08:00:00.000Z',
      },
    });
    // Who wants what is already there has no conflict: there is nothing left to change.
    expect(await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Premier' } }, commit)).toMatchObject({
      refusal: { code: 'rule', refusal: { code: 'nothing-changed' } },
    });
  });

  it('who ask the very same do it once: the second is told that it is done', async () => {
    const { create, ask, records } = college();
    const { item, commit } = await create('Réfection');
    const forward = { kind: 'forward', item, to: 'chef-de-service' };
    const done = await Promise.all([1, 2, 3].map(() => ask(AUTHOR, forward)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const head = await records.resolve(PUBLISHED);
    expect(head === undefined ? [] : await records.changedPaths(commit, head)).toHaveLength(1);
  });

  it('put twenty items on one agenda without losing one', async () => {
    const { work, create, ask, database } = college();
    const secretary = SECRETARY;
    const planned = await runCommand(work, {
      command: {
        area: 'sitting',
        command: sittingCommandSchema.parse({ kind: 'createSitting', assembly: 'college', at: '2026-03-09T09:00' }),
      },
      person: secretary,
      author,
    });
    const sitting = planned.ok ? planned.value.events[0]?.sitting : undefined;
    if (sitting === undefined) throw new Error(JSON.stringify(planned));
    const items = await Promise.all(Array.from({ length: 20 }, (_, index) => create(`Point ${index + 1}`)));
    for (const { item } of items) {
      await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' });
      await ask(HEAD, { kind: 'forward', item, to: 'direction-generale' });
      await ask(DIRECTION, { kind: 'validate', item });
    }
    const before = (await database.stores.college.sitting(sitting))?.agenda.length ?? 0;
    const done = await Promise.all(items.map(({ item }) => ask(SECRETARY, { kind: 'present', item, sitting })));
    expect(done.filter(({ ok }) => !ok)).toEqual([]);
    const agenda = (await database.stores.college.sitting(sitting))?.agenda.map(({ item }) => item) ?? [];
    expect(agenda.length).toBe(before + 20);
    expect(items.every(({ item }) => agenda.includes(item))).toBe(true);
  });
});

describe('the index', () => {
  it('says byte for byte the same as one made anew from git', async () => {
    const { work, database, create, ask } = college();
    const { item } = await create('Réfection');
    await create('Achat');
    await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Réfection de la rue Haute' } });
    const dump = async () => (await Array.fromAsync(database.stores.college.dump())).join('\n');
    const followed = await dump();
    await rebuildIndex(work.ports);
    expect(await dump()).toBe(followed);
    expect(followed).toContain('rue Haute');
  });

  it('refuses to go on when history was rewritten, and says which commit is gone', async () => {
    const { records, create, ask, work } = college();
    const { commit } = await create('Réfection');
    const other = college();
    const { item } = await other.create('Autre histoire');
    // The same index, but a repository whose branch does not contain what was indexed.
    const rewritten = openCollege({ ...work.ports, records: other.records });
    const followed = await rewritten.follow();
    expect(followed).toEqual({
      ok: false,
      refusal: { code: 'history-rewritten', indexed: commit, head: await other.records.resolve(PUBLISHED) },
    });
    const refused = await runCommand(rewritten, {
      command: { area: 'item', command: { kind: 'delete', item } },
      person: AUTHOR,
      author,
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'history-rewritten' } });
    expect(await ask(AUTHOR, { kind: 'delete', item: (await create('x')).item })).toMatchObject({ ok: true });
    expect(await records.resolve(PUBLISHED)).not.toBe(commit);
  });

  it('is not taken for rewritten when another process moves it meanwhile', async () => {
    const { records, create, work } = college();
    await create('Réfection');
    let isFirst = true;
    const slow: RecordStore = {
      ...records,
      async resolve(ref) {
        const head = await records.resolve(ref);
        if (isFirst) {
          isFirst = false;
          await create('Entre-temps');
        }
        return head;
      },
    };
    expect(await openCollege({ ...work.ports, records: slow }).follow()).toMatchObject({ ok: true });
  });

  it('leaves out a file that holds no record, and tells of it', async () => {
    const { records, work, create, bad, database } = college();
    await create('Réfection');
    await records.commit({
      ref: PUBLISHED,
      changes: [
        {
          path: repositoryPathSchema.parse('college/items/2026/03/20260302-broken.yaml'),
          expected: 'absent',
          bytes: new TextEncoder().encode('title: [\n'),
        },
      ],
      author,
      message: 'À la main',
      at: '2026-03-02T09:00:00.000Z',
    });
    expect(await work.follow()).toMatchObject({ ok: true });
    expect(bad).toMatchObject([{ code: 'bad-record', name: { id: '20260302-broken' } }]);
    expect((await database.stores.college.listItems({ limit: 9 })).length).toBe(1);
  });
});
