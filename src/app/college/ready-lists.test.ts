import { describe, expect, it } from 'vitest';
import { collegeRoom, sure } from '../../../tests/fixtures/college-room.ts';
import { ADVISER, AUTHOR, DIRECTION, HEAD, SECRETARY } from '../../core/college/examples/example-desk.ts';
import { serviceIdSchema } from '../../core/college/ids.ts';
import { personWith } from '../../core/college/rights/example-subjects.ts';
import { listCandidates } from './list-candidates.ts';
import { listItems } from './list-items.ts';
import { opinionsToGive } from './opinions-to-give.ts';
import { listReady, type ReadyList } from './ready-lists.ts';

const stranger = personWith([{ role: 'author', services: [serviceIdSchema.parse('urbanisme')] }]);
const secretariat = personWith([{ role: 'secretariat' }], 'Diane Exemple');

function desk() {
  const room = collegeRoom();
  const titles = async (person: typeof AUTHOR, list: ReadyList) => {
    const page = await listReady(room.work, person, list, { limit: 10 });
    if (!page.ok) throw new Error(page.refusal.code);
    return page.value.items.map(({ title }) => title);
  };
  return { ...room, titles };
}

describe('the ready lists', () => {
  it('show an author their own items, and their service’s', async () => {
    const { create, titles } = desk();
    await create('Réfection');
    expect(await titles(AUTHOR, 'mine')).toEqual(['Réfection']);
    expect(await titles(HEAD, 'mine')).toEqual([]);
    expect(await titles(HEAD, 'ourServices')).toEqual(['Réfection']);
    expect(await titles(stranger, 'ourServices')).toEqual([]);
    expect(await titles(secretariat, 'ourServices')).toEqual([]);
    expect(await titles(ADVISER, 'ourServices')).toEqual([]);
  });

  it('show an item to validate to whoever holds the level where it is, and to nobody else', async () => {
    const { create, ask, titles } = desk();
    const { item } = await create('Réfection');
    expect(await titles(HEAD, 'toValidate')).toEqual([]);
    sure(await ask(AUTHOR, { kind: 'forward', item, to: 'chef-de-service' }));
    expect(await titles(HEAD, 'toValidate')).toEqual(['Réfection']);
    expect(await titles(AUTHOR, 'toValidate')).toEqual([]);
    sure(await ask(HEAD, { kind: 'forward', item, to: 'direction-generale' }));
    expect(await titles(HEAD, 'toValidate')).toEqual([]);
    expect(await titles(DIRECTION, 'toValidate')).toEqual(['Réfection']);
  });

  it('show an item to correct to its author, not to the secretariat that sent it back', async () => {
    const { create, validate, plan, present, ask, titles } = desk();
    const { item } = await create('Réfection');
    await validate(item);
    await present(item, await plan('2026-03-09T09:00'));
    sure(await ask(SECRETARY, { kind: 'returnForCorrection', item, way: 'plain', reason: 'Montant' }));
    expect(await titles(AUTHOR, 'toCorrect')).toEqual(['Réfection']);
    expect(await titles(secretariat, 'toCorrect')).toEqual([]);
  });

  it('give page after page, each item once', async () => {
    const { create, work } = desk();
    for (const title of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) await create(title);
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof create>>['item'] | undefined;
    do {
      const page = await listReady(work, AUTHOR, 'mine', { limit: 2, after });
      if (!page.ok) throw new Error(page.refusal.code);
      expect(page.value.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.value.items.map(({ title }) => title));
      after = page.value.next;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(['Cinq', 'Deux', 'Quatre', 'Trois', 'Un']);
  });
});

describe('what a sitting may receive', () => {
  it('is validated, and asks for no later sitting', async () => {
    const { create, validate, plan, work, ask } = desk();
    const [march, april] = [await plan('2026-03-09T09:00'), await plan('2026-04-06T09:00')];
    const free = await create('Sans préférence');
    const later = await create('Pour avril', { preferredSitting: april });
    await create('Brouillon');
    for (const { item } of [free, later]) await validate(item);
    const candidates = async (sitting: typeof march) => {
      const page = await listCandidates(work, SECRETARY, sitting, { limit: 10 });
      if (!page.ok) throw new Error(page.refusal.code);
      return page.value.items.map(({ title }) => title).toSorted();
    };
    expect(await candidates(march)).toEqual(['Sans préférence']);
    expect(await candidates(april)).toEqual(['Pour avril', 'Sans préférence']);
    expect(await ask(SECRETARY, { kind: 'present', item: free.item, sitting: march })).toMatchObject({ ok: true });
    expect(await candidates(march)).toEqual([]);
  });
});

describe('the opinions that someone owes', () => {
  it('come the most pressing first, and go once given', async () => {
    const { create, validate, askOpinion, work, setClock } = desk();
    const slow = await create('Lent', { amount: 50_000 });
    await validate(slow.item);
    setClock('2026-03-04T08:00:00.000Z');
    const late = await create('Plus tard', { amount: 60_000 });
    await validate(late.item);
    const owed = async () => {
      const found = await opinionsToGive(work, ADVISER);
      if (!found.ok) throw new Error(found.refusal.code);
      return found.value;
    };
    expect((await owed()).map(({ item }) => item.title)).toEqual(['Lent', 'Plus tard']);
    const opinion = (await owed())[0]?.opinion;
    sure(await askOpinion(ADVISER, { kind: 'give', item: slow.item, opinion, value: 'positive' }));
    expect((await owed()).map(({ item, standing }) => [item.title, standing.kind])).toEqual([['Plus tard', 'running']]);
    expect(await opinionsToGive(work, AUTHOR)).toMatchObject({ value: [] });
  });
});

describe('a decision that is not released', () => {
  it('is not found by its outcome either', async () => {
    const { create, openWith, ask, work } = desk();
    const { item } = await create('Réfection');
    await openWith([item]);
    sure(await ask(SECRETARY, { kind: 'decide', item, outcome: 'refused' }));
    const found = async (person: typeof AUTHOR) => {
      const page = await listItems(work, person, { outcomes: ['refused'], limit: 5 });
      return page.ok ? page.value.items.length : page.refusal.code;
    };
    expect(await found(SECRETARY)).toBe(1);
    expect(await found(AUTHOR)).toBe(0);
  });
});
