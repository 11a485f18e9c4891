import { describe, expect, it } from 'vitest';
import { collegeRoom, sure } from '../../../tests/fixtures/college-room.ts';
import { memoryStore } from '../../adapters/git/memory-store.ts';
import { momentSchema } from '../../core/calendar/moment.ts';
import { AUTHOR, EXAMPLE_PEOPLE, HEAD, SECRETARY } from '../../core/college/examples/example-desk.ts';
import { personWith } from '../../core/college/rights/example-subjects.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';
import type { CommuneDatabase } from '../commune-database.ts';
import { readTrailers, writeTrailers } from './acts-trailer.ts';
import { openCollege } from './college-work.ts';
import { myNotices } from './my-notices.ts';
import type { NoticeDesk } from './notice-desk.ts';
import { remindOfDelays } from './remind-of-delays.ts';
import { tellActs } from './tell-acts.ts';

const member = personWith([{ role: 'member' }], 'Marc Exemple');

function desk(people = EXAMPLE_PEOPLE) {
  const room = collegeRoom({ people });
  const of = (work = room.work): NoticeDesk => ({
    work,
    commune: 'Exemple',
    from: { name: 'Commune d’Exemple', address: 'ne-pas-repondre@exemple.example' },
    addresses: async () => new Map(people.map(({ id }) => [id, `${id}@exemple.example`])),
    linkOf: ({ item, sitting }) => `https://exemple.example/espace/assemblees/${item ?? sitting}`,
  });
  const told = async (person = HEAD) => {
    const page = await myNotices(room.work, person, { limit: 50 });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.notices.map(({ sentence }) => sentence);
  };
  const tellNow = async (notices = of()) => {
    const done = await tellActs(notices);
    return done.ok ? done.value : done.refusal.code;
  };
  /** A first item, before anybody is told anything. */
  const begin = async () => {
    const made = await room.create('Réfection');
    await tellNow();
    return made.item;
  };
  return { ...room, of, told, tellNow, begin };
}

async function mailsOf({
  stores,
}: CommuneDatabase): Promise<{ to: { address: string }; subject: string; text: string }[]> {
  const now = momentSchema.parse('2030-01-01T00:00:00.000Z');
  const jobs = await stores.outbox.claim({ kinds: ['mail'], now, until: now, limit: 500 });
  return jobs.map(({ payload }) => payload as { to: { address: string }; subject: string; text: string });
}

describe('what a command did', () => {
  it('is told once at the desk and once by mail, to whom the rules name', async () => {
    const { begin, ask, tellNow, told, database } = desk();
    const item = await begin();
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    expect(await tellNow()).toBe(1);
    expect(await tellNow()).toBe(0);
    // The college is never public: its items are named by their id until they have a number.
    expect(await told()).toEqual([`Le point ${item} attend votre validation.`]);
    expect(await told(AUTHOR)).toEqual([]);
    const mails = await mailsOf(database);
    expect(mails.map(({ to }) => to.address)).toEqual(['bruno-exemple@exemple.example']);
    expect(mails[0]?.text).toContain(`https://exemple.example/espace/assemblees/${item}`);
  });

  it('before the first time is not told: nobody receives the whole archive', async () => {
    const { create, ask, tellNow, told } = desk();
    const { item } = await create('Réfection');
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    expect(await tellNow()).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('is told the next time when the process died after the commit', async () => {
    const { begin, ask, tellNow, told, database, work, of } = desk();
    const item = await begin();
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    const dying: CommuneDatabase = {
      ...database,
      transaction: (run) =>
        database.transaction((stores) =>
          run({
            ...stores,
            outbox: {
              ...stores.outbox,
              async enqueue() {
                throw new Error('killed');
              },
            },
          }),
        ),
    };
    await expect(tellNow(of(openCollege({ ...work.ports, database: dying })))).rejects.toThrow('killed');
    expect(await told()).toEqual([]);
    expect(await tellNow()).toBe(1);
    expect(await told()).toHaveLength(1);
    expect(await mailsOf(database)).toHaveLength(1);
  });

  it('to an item whose sitting stays as it was is told too', async () => {
    const { begin, validate, plan, present, ask, tellNow, told } = desk();
    const item = await begin();
    await validate(item);
    await present(item, await plan('2026-03-09T09:00'));
    await tellNow();
    const before = await told(AUTHOR);
    sure(await ask(SECRETARY, { kind: 'returnForCorrection', item, way: 'plain', reason: 'Montant' }));
    expect(await tellNow()).toBe(1);
    expect((await told(AUTHOR)).length).toBe(before.length + 1);
    expect((await told(AUTHOR)).join()).toContain('est renvoyé');
  });

  it('is not told again from a backup of where it stood', async () => {
    const { begin, ask, tellNow, database } = desk();
    const item = await begin();
    const { collegeNotices } = database.stores;
    const first = await collegeNotices.toldUntil('acts');
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    expect(await tellNow()).toBe(1);
    await collegeNotices.moveTold('acts', await collegeNotices.toldUntil('acts'), first ?? '');
    expect(await tellNow()).toBe(0);
    expect(await mailsOf(database)).toHaveLength(1);
  });

  it('is told once, whatever the number of processes that tell it', async () => {
    const { begin, ask, tellNow, told, database } = desk();
    const item = await begin();
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    sure(await ask(HEAD, { kind: 'back', item, reason: 'Montant à revoir' }));
    await Promise.all([tellNow(), tellNow(), tellNow()]);
    expect(await told()).toHaveLength(1);
    expect(await told(AUTHOR)).toHaveLength(1);
    expect(await mailsOf(database)).toHaveLength(2);
  });

  it('by hand, or to the directory of agents, is passed over', async () => {
    const { begin, records, tellNow, ask, database } = desk();
    const item = await begin();
    const change = {
      path: repositoryPathSchema.parse('agents.yaml'),
      expected: 'absent' as const,
      bytes: new Uint8Array(),
    };
    const author = { name: 'Diane Exemple', email: 'diane@exemple.example' };
    await records.commit({ ref: PUBLISHED, changes: [change], author, message: 'Agents', at: '2026-03-02T09:00:00Z' });
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    expect(await tellNow()).toBe(1);
    expect(await database.stores.collegeNotices.toldUntil('acts')).toBe(await records.resolve(PUBLISHED));
  });

  it('is not told from a history that was rewritten', async () => {
    const { begin, tellNow, of, work } = desk();
    await begin();
    const other = collegeRoom({ records: memoryStore() });
    await other.create('Autre histoire');
    expect(await tellNow(of(openCollege({ ...work.ports, records: other.records })))).toBe('history-rewritten');
  });

  it('behind closed doors leaves no word of it in mails and notices', async () => {
    const { create, openWith, ask, askOpinion, askSitting, tellNow, database, told, setClock } = desk([
      ...EXAMPLE_PEOPLE,
      member,
    ]);
    await create('Premier');
    await tellNow();
    const texts = { privacy: 'closed', motivation: 'Motif secret', decision: 'Blâme secret', amount: 50_000 };
    const { item } = await create('Sanction secrète', texts);
    sure(await askOpinion(AUTHOR, { kind: 'ask', item, rule: 'urbanisme' }));
    const ready = { ...(await create('Autre sanction secrète', { ...texts, amount: 10 })) };
    const sitting = await openWith([ready.item]);
    sure(await ask(SECRETARY, { kind: 'decide', item: ready.item, outcome: 'postponed' }));
    const { agenda } = (await database.stores.college.sitting(sitting)) ?? { agenda: [] };
    for (const { item: other } of agenda.filter((line) => line.item !== ready.item))
      sure(await ask(SECRETARY, { kind: 'decide', item: other, outcome: 'withdrawn' }));
    setClock('2026-03-09T12:00:00.000Z');
    sure(await askSitting(SECRETARY, { kind: 'closeSitting', sitting }));
    expect(await tellNow()).toBeGreaterThan(4);
    const mails = await mailsOf(database);
    expect(mails.length).toBeGreaterThan(3);
    expect(JSON.stringify(mails)).not.toMatch(/secr[eè]t/i);
    for (const person of [...EXAMPLE_PEOPLE, member]) expect((await told(person)).join()).not.toMatch(/secr[eè]t/i);
    expect((await told(member)).join()).toContain('procès-verbal');
  });

  it('on an open item is told by its title, as long as the person may read it', async () => {
    const { begin, create, ask, tellNow, told, work } = desk();
    await begin();
    const { item } = await create('Règlement de police', {}, 'conseil');
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    await tellNow();
    expect(await told()).toEqual(['Le point «\u202FRèglement de police\u202F» attend votre validation.']);
    const moved = { ...HEAD, grants: [] };
    const page = await myNotices(work, moved, { limit: 5 });
    expect(JSON.stringify(page)).not.toContain('Règlement');
  });
});

describe('the trailers of a commit', () => {
  it('say the same once read again', () => {
    const event = { kind: 'itemSent', facts: { copy: '20260302-bbbb', to: 'Conseil' }, change: {} };
    const written = writeTrailers([event, { kind: 'sittingFrozen', facts: {}, change: {} }], AUTHOR.id);
    expect(readTrailers(`Point envoyé\n\n- autre\n\n${written}\n`)).toEqual({
      person: AUTHOR.id,
      events: [
        { kind: 'itemSent', item: undefined, sitting: undefined, facts: { copy: '20260302-bbbb' } },
        { kind: 'sittingFrozen', item: undefined, sitting: undefined, facts: {} },
      ],
    });
    for (const message of ['', 'Agents', 'Point\n\nActe: itemSent', 'x\n\nPar: ../etc']) {
      expect(readTrailers(message)).toBeUndefined();
    }
  });
});

describe('delays of opinions', () => {
  it('are reminded of once, days without a reminder included', async () => {
    const { create, validate, of, told, setClock } = desk();
    const adviser = EXAMPLE_PEOPLE.find(({ id }) => id === 'emma-exemple');
    const { item } = await create('Marché', { amount: 50_000 });
    await validate(item);
    const remind = async (moment: string) => {
      setClock(moment);
      const done = await remindOfDelays(of());
      return done.ok ? done.value : done.refusal.code;
    };
    expect(await remind('2026-03-03T08:00:00.000Z')).toBe(0);
    expect(await remind('2026-03-12T08:00:00.000Z')).toBe(1);
    expect(await remind('2026-03-12T20:00:00.000Z')).toBe(0);
    expect(await remind('2026-03-13T08:00:00.000Z')).toBe(0);
    expect((await told(adviser))[0]).toContain('encore attendu');
    // The author and the secretariat learn it after a week without a server.
    expect(await remind('2026-03-24T08:00:00.000Z')).toBe(2);
    expect((await told(AUTHOR)).at(0)).toContain('est dépassé');
    expect(await told(SECRETARY)).toHaveLength(1);
  });
});
