import { describe, expect, it } from 'vitest';
import { collegeRoom, sure } from '../../../tests/fixtures/college-room.ts';
import { AUTHOR, HEAD, SECRETARY } from '../../core/college/examples/example-desk.ts';
import { serviceIdSchema } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { personWith } from '../../core/college/rights/example-subjects.ts';
import { itemHistory } from './item-history.ts';
import { offersOn } from './item-offers.ts';
import { itemsAsCsv } from './items-csv.ts';
import { readItem } from './read-item.ts';
import { writeCsv } from './write-csv.ts';

const stranger = personWith([{ role: 'author', services: [serviceIdSchema.parse('urbanisme')] }], 'Ugo Exemple');
const member = personWith([{ role: 'member' }], 'Alice Exemple');

describe('an item', () => {
  it('is read whole by its service, and by nobody else’s', async () => {
    const { work, create } = collegeRoom();
    const { item } = await create('Réfection');
    expect(await readItem(work, AUTHOR, item)).toMatchObject({ value: { item: { decision: 'Article unique.' } } });
    expect(await readItem(work, stranger, item)).toMatchObject({ refusal: { code: 'may-not-read' } });
  });

  it('read behind closed doors of a public assembly leaves a line in the log', async () => {
    const { work, create, database } = collegeRoom();
    const { item } = await create('Désignation', { privacy: 'closed' }, 'conseil');
    await readItem(work, stranger, item);
    await readItem(work, AUTHOR, item);
    const { entries } = await database.stores.accessLog.listByObject({ kind: 'item', id: item }, { limit: 5 });
    expect(entries).toMatchObject([{ action: 'item.view', actor: { person: AUTHOR.id } }]);
  });
});

describe('what is not confidential', () => {
  it('leaves no line in the log: an open item, or one of a college, which is never public', async () => {
    const { work, create, database } = collegeRoom();
    const open = await create('Règlement', {}, 'conseil');
    const closed = await create('Réfection', { privacy: 'closed' });
    for (const { item } of [open, closed]) {
      await readItem(work, AUTHOR, item);
      const { entries } = await database.stores.accessLog.listByObject({ kind: 'item', id: item }, { limit: 5 });
      expect(entries).toEqual([]);
    }
  });
});

describe('the history of an item', () => {
  it('tells who changed which field, when, from what to what', async () => {
    const { work, create, ask, setClock } = collegeRoom();
    const { item } = await create('Réfection');
    setClock('2026-03-02T09:00:00.000Z');
    sure(await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Réfection de la rue Haute' } }));
    sure(await ask(HEAD, { kind: 'note', item, text: 'À revoir' }));
    const history = await itemHistory(work, AUTHOR, item, { limit: 10 });
    expect(history).toMatchObject({
      value: {
        versions: [
          { by: 'Bruno Exemple', changes: [{ field: 'notes', name: 'Notes internes' }] },
          {
            by: 'Alice Exemple',
            at: '2026-03-02T09:00:00.000Z',
            changes: [{ field: 'title', name: 'Intitulé', before: 'Réfection', after: 'Réfection de la rue Haute' }],
          },
          { by: 'Alice Exemple', isFirst: true, changes: [] },
        ],
        next: undefined,
      },
    });
    expect(JSON.stringify(history)).not.toContain('À revoir');
  });

  it('gives the same, page by page', async () => {
    const { work, create, ask } = collegeRoom();
    const { item } = await create('Un');
    for (const title of ['Deux', 'Trois', 'Quatre'])
      sure(await ask(AUTHOR, { kind: 'edit', item, changes: { title } }));
    const whole = await itemHistory(work, AUTHOR, item, { limit: 10 });
    const versions = [];
    let after: string | undefined;
    do {
      const page = await itemHistory(work, AUTHOR, item, { limit: 1, after });
      if (!page.ok) throw new Error(page.refusal.code);
      versions.push(...page.value.versions);
      after = page.value.next;
    } while (after !== undefined);
    expect(versions).toEqual(whole.ok && whole.value.versions);
    expect(versions.length).toBe(4);
  });

  it('keeps the decision from the services until it is released', async () => {
    const { work, create, openWith, ask } = collegeRoom();
    const { item } = await create('Réfection');
    await openWith([item]);
    sure(await ask(SECRETARY, { kind: 'edit', item, changes: { decision: 'De refuser tout net.' } }));
    sure(await ask(SECRETARY, { kind: 'decide', item, outcome: 'refused' }));
    const told = async (person: CollegePerson) => JSON.stringify(await itemHistory(work, person, item, { limit: 20 }));
    expect(await told(SECRETARY)).toContain('refuser tout net');
    expect(await told(AUTHOR)).not.toMatch(/refuser tout net|"refused"|Article unique/);
    expect(await told(AUTHOR)).toContain('Étape');
  });

  it('begins for a member when they could first read it', async () => {
    const { work, create, ask, validate, plan, present } = collegeRoom();
    const { item } = await create('Premier jet');
    sure(await ask(AUTHOR, { kind: 'edit', item, changes: { title: 'Réfection' } }));
    await validate(item);
    await present(item, await plan('2026-03-09T09:00'));
    const told = await itemHistory(work, member, item, { limit: 20 });
    expect(told).toMatchObject({ value: { versions: [{ isFirst: true, changes: [] }] } });
    expect(JSON.stringify(told)).not.toContain('Premier jet');
  });
});

describe('« why can’t I? »', () => {
  async function offers(person: CollegePerson, room = collegeRoom()) {
    const { item } = await room.create('Réfection');
    await room.plan('2026-03-09T09:00');
    const found = await offersOn(room.work, person, item);
    if (!found.ok) throw new Error(found.refusal.code);
    return new Map(found.value.map(({ name, why }) => [name, why]));
  }

  it('offers an author what they may do with a draft, and nothing is written', async () => {
    const room = collegeRoom();
    const found = await offers(AUTHOR, room);
    for (const name of ['Modifier le point', 'Proposer au chef de service', 'Supprimer le point'])
      expect([name, found.has(name), found.get(name)]).toEqual([name, true, undefined]);
    const listed = await room.database.stores.college.listItems({ words: 'Réfection', limit: 5 });
    expect(listed).toMatchObject([{ title: 'Réfection', stage: 'draft' }]);
  });

  it('says of every other command why not, and who could', async () => {
    const found = await offers(AUTHOR);
    expect(found.get('Inscrire à la séance du lundi 9\u00A0mars\u00A02026 à 9\u00A0h')).toMatch(/rôle|tant que/);
    expect(found.get('Proposer à la direction générale')).toContain('Chef de service');
    expect([...found.values()].filter((why) => why !== undefined).every((why) => /[.»]$/.test(why ?? ''))).toBe(true);
    expect(found.size).toBeGreaterThan(30);
  });

  it('tells a stranger nothing', async () => {
    const { work, create } = collegeRoom();
    const { item } = await create('Réfection');
    expect(await offersOn(work, stranger, item)).toMatchObject({ refusal: { code: 'no-such-item' } });
  });
});

describe('a list as CSV', () => {
  it('has French headers and one line an item that the person may read', async () => {
    const { work, create } = collegeRoom();
    await create('Achat de 3 bancs, rue Haute', { amount: 1500 });
    const csv = await itemsAsCsv(work, AUTHOR, {});
    const [headers, first, end] = (csv.ok ? csv.value : '').split('\r\n');
    expect(headers).toBe(
      '\uFEFFIdentifiant,Intitulé,Assemblée,Service proposant,Catégorie,Étape,Séance,Numéro,Référence,Huis clos,Montant hors TVA,Décision,Créé le',
    );
    expect(first).toMatch(
      /^20260302-\w+,"Achat de 3 bancs, rue Haute",Collège communal,Travaux,Travaux,en rédaction,,,,non,1500,,2026-03-02$/,
    );
    expect(end).toBe('');
    const others = await itemsAsCsv(work, stranger, {});
    expect(others.ok && others.value.split('\r\n').length).toBe(2);
  });

  it('says in the place of a decision that is not released when it will be', async () => {
    const { work, create, openWith, ask } = collegeRoom();
    const { item } = await create('Réfection');
    await openWith([item]);
    sure(await ask(SECRETARY, { kind: 'decide', item, outcome: 'refused' }));
    const csv = async (person: CollegePerson) => {
      const done = await itemsAsCsv(work, person, { stages: ['decided'] });
      return done.ok ? done.value : done.refusal.code;
    };
    expect(await csv(SECRETARY)).toContain(',Refusé,');
    expect(await csv(AUTHOR)).toContain(',La décision sera visible à la clôture de la séance.,');
    expect(await csv(AUTHOR)).not.toContain('Refusé');
  });

  it('never lets a cell be taken for a formula, and escapes quotes and lines', () => {
    expect(writeCsv([['=1+1', '+32', '-x', '@a', 'a"b', 'a\nb', -3]])).toBe(
      `\uFEFF'=1+1,'+32,'-x,'@a,"a""b","a\nb",-3\r\n`,
    );
  });
});
