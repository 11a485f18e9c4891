import { describe, expect, it } from 'vitest';
import { deskRoom, exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { onEachStore } from '../../../tests/fixtures/each-store.ts';
import { addTime } from '../../core/calendar/elapsed-time.ts';
import { listDraftRecords } from './draft-record.ts';
import { publishDraft } from './publish-draft.ts';
import { runDueDrafts } from './run-due-drafts.ts';
import { saveEntry } from './save-entry.ts';
import { scheduleDraft, setExpiry } from './schedule-draft.ts';
import { unpublishEntry } from './unpublish-entry.ts';

const HOUR = 3_600_000;
const [alice, chloe, dana] = [exampleAgent('alice'), exampleAgent('chloe'), exampleAgent('dana')];
const fair = { collection: 'news', id: 'foire' } as const;

onEachStore((open) => {
  describe('a publication planned for later', () => {
    it('happens once, at its moment, in the name of whoever approved it', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'foire', newsText('La foire'), true);
      expect(await scheduleDraft(room.editing, dana, fair, addTime(room.ports.now(), HOUR))).toMatchObject({
        ok: true,
      });
      expect(await runDue(room)).toEqual([]);
      room.wait(HOUR);
      expect(await runDue(room)).toEqual(['publish']);
      expect(await room.online('news', 'foire')).toContain('La foire');
      expect(await runDue(room)).toEqual([]);
      expect(await lastMessage(room)).toEqual({ author: 'Dana Exemple', message: 'Actualité « La foire » : création' });
    });

    it('is not for the author under four eyes', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'foire', newsText('La foire'), true);
      const refused = await scheduleDraft(room.editing, chloe, fair, addTime(room.ports.now(), HOUR));
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'rights' } });
    });

    it('falls when the text changes: another text was approved', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'foire', newsText('La foire'), true);
      await scheduleDraft(room.editing, dana, fair, addTime(room.ports.now(), HOUR));
      await room.write(chloe, 'news', 'foire', newsText('La foire annulée'));
      room.wait(2 * HOUR);
      expect(await runDue(room)).toEqual([]);
      expect(await room.online('news', 'foire')).toBeUndefined();
    });

    it('is refused for a moment that has passed', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'foire', newsText('La foire'), true);
      const refused = await scheduleDraft(room.editing, dana, fair, addTime(room.ports.now(), -HOUR));
      expect(refused).toMatchObject({ refusal: { why: { code: 'moment-past' } } });
    });
  });

  describe('the end of a text', () => {
    it('outlives the draft in which it was asked, and takes the text off at its moment', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      await room.write(chloe, 'news', 'foire', newsText('La foire'));
      expect(await setExpiry(room.editing, chloe, fair, addTime(room.ports.now(), HOUR))).toMatchObject({ ok: true });
      expect(await publishDraft(room.editing, dana, fair)).toMatchObject({ ok: false });
      await room.write(chloe, 'news', 'foire', newsText('La foire'), true);
      expect(await publishDraft(room.editing, dana, fair)).toMatchObject({ ok: true });
      expect(await room.online('news', 'foire')).toBeDefined();
      room.wait(HOUR);
      expect(await runDue(room)).toEqual(['unpublish']);
      expect(await room.online('news', 'foire')).toBeUndefined();
      const [draft] = await listDraftRecords(room.editing);
      expect(draft).toMatchObject({ id: 'foire', state: { stage: 'draft' } });
      expect(await runDue(room)).toEqual([]);
    });

    it('of a text online is not for those who only write', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      const market = { collection: 'news', id: 'marche' } as const;
      const refused = await setExpiry(room.editing, chloe, market, addTime(room.ports.now(), HOUR));
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'rights' } });
      expect(await setExpiry(room.editing, dana, market, addTime(room.ports.now(), HOUR))).toMatchObject({ ok: true });
      expect(await setExpiry(room.editing, dana, market, undefined)).toMatchObject({ ok: true });
      expect(await listDraftRecords(room.editing)).toEqual([]);
    });

    it('leaves an edit begun meanwhile upon what is online', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      const market = { collection: 'news', id: 'marche' } as const;
      await setExpiry(room.editing, dana, market, addTime(room.ports.now(), HOUR));
      const path = 'communes/exemple/content/news/marche.md';
      const direct = await saveEntry(room.editing, dana, { path, text: newsText('Corrigé'), media: [], to: 'online' });
      expect(direct).toMatchObject({ ok: true });
      await room.write(chloe, 'news', 'marche', newsText('Corrigé, puis précisé'), true);
      expect(await publishDraft(room.editing, dana, market)).toMatchObject({ ok: true });
    });

    it('passed while someone works on the text keeps their work', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      const market = { collection: 'news', id: 'marche' } as const;
      await setExpiry(room.editing, dana, market, addTime(room.ports.now(), HOUR));
      await room.write(chloe, 'news', 'marche', newsText('En cours'));
      room.wait(HOUR);
      expect(await runDue(room)).toEqual(['unpublish']);
      expect(await room.online('news', 'marche')).toBeUndefined();
      const [draft] = await listDraftRecords(room.editing);
      expect(draft?.state).toMatchObject({ stage: 'draft' });
      expect(draft?.state).not.toHaveProperty('expiresAt');
      expect(await runDue(room)).toEqual([]);
    });
  });

  describe('taking a text off the site', () => {
    it('keeps it as a draft that can be published again', async () => {
      const room = await deskRoom({ store: await open(), policy: 'none' });
      const market = { collection: 'news', id: 'marche' } as const;
      const before = await room.online('news', 'marche');
      expect(await unpublishEntry(room.editing, alice, market)).toMatchObject({ ok: true });
      expect(await room.online('news', 'marche')).toBeUndefined();
      expect(await publishDraft(room.editing, alice, market)).toMatchObject({ ok: true });
      expect(await room.online('news', 'marche')).toBe(before);
    });
  });
});

async function runDue(room: Awaited<ReturnType<typeof deskRoom>>): Promise<string[]> {
  const outcomes = await runDueDrafts(room.editing, (person) => (person === dana.person.id ? dana : alice));
  for (const { result } of outcomes) expect(result).toMatchObject({ ok: true });
  return outcomes.map(({ action }) => action);
}

async function lastMessage({ editing: { store } }: Awaited<ReturnType<typeof deskRoom>>) {
  const head = await store.resolve('refs/heads/main');
  if (head === undefined) throw new Error('nothing online');
  const [entry] = (await store.history({ from: head, path: '', of: 'publications', limit: 1 })).entries;
  return { author: entry?.author.name, message: entry?.message.replaceAll(/[\u00A0\u202F]/g, ' ') };
}
