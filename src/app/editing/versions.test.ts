import { describe, expect, it } from 'vitest';
import { deskRoom, exampleAgent, newsText } from '../../../tests/fixtures/desk-room.ts';
import { onEachStore } from '../../../tests/fixtures/each-store.ts';
import { PUBLISHED } from '../../core/records/content-ref.ts';
import { compareEdits, saveMerged } from './compare-edits.ts';
import { listDraftRecords } from './draft-record.ts';
import { listVersions, readVersion } from './entry-history.ts';
import { publishDraft } from './publish-draft.ts';
import { publishGroup } from './publish-group.ts';
import { readDraft } from './read-draft.ts';
import { restoreVersion } from './restore-version.ts';
import { saveEntry } from './save-entry.ts';

const [alice, bruno, chloe, dana] = [
  exampleAgent('alice'),
  exampleAgent('bruno'),
  exampleAgent('chloe'),
  exampleAgent('dana'),
];
const market = { collection: 'news', id: 'marche' } as const;
const PATH = 'communes/exemple/content/news/marche.md';
type Room = Awaited<ReturnType<typeof deskRoom>>;

onEachStore((open) => {
  describe('an old version of a text', () => {
    it('comes back as a new save, and the history keeps both', async () => {
      const room = await deskRoom({ store: await open(), policy: 'none' });
      const first = await room.online('news', 'marche');
      await put(room, 'Autre titre');
      const [, oldest] = await versions(room);
      expect(await restoreVersion(room.editing, alice, market, oldest)).toEqual({ ok: true, value: 'restored' });
      expect(await room.online('news', 'marche')).toBe(first);
      expect((await versions(room)).length).toBe(3);
    });

    it('waits in a draft where someone else must agree', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      await put(room, 'Autre titre', dana);
      const [, oldest] = await versions(room);
      expect(await restoreVersion(room.editing, chloe, market, oldest)).toEqual({ ok: true, value: 'drafted' });
      expect(await room.online('news', 'marche')).toContain('Autre titre');
      expect(await listDraftRecords(room.editing)).toMatchObject([{ id: 'marche' }]);
    });

    it('is never someone’s unpublished draft, whose commit one may have guessed', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'marche', newsText('Pas encore publié'));
      const [draft] = await listDraftRecords(room.editing);
      if (draft === undefined) throw new Error('no draft');
      expect(await readVersion(room.editing, alice, market, draft.tip)).toMatchObject({
        refusal: { code: 'not-found' },
      });
      expect(await restoreVersion(room.editing, alice, market, draft.tip)).toMatchObject({ ok: false });
    });
  });

  describe('two persons on one text', () => {
    it('keep both works when they changed different fields', async () => {
      const room = await deskRoom({ store: await open() });
      const base = await draftOf(room, newsText('Avant', 'Un texte.'));
      await room.write(bruno, 'news', 'marche', newsText('Titre de Bruno', 'Un texte.'));
      const conflict = await compareEdits(room.editing, chloe, market, {
        text: newsText('Avant', 'Le texte de Chloé.'),
        base,
      });
      if (!conflict.ok) throw new Error(conflict.refusal.code);
      expect(conflict.value.comparison.fields.map(({ field, state }) => [field, state])).toEqual([
        ['title', 'theirs'],
        ['body', 'mine'],
      ]);
      expect(await saveMerged(room.editing, chloe, market, conflict.value, {})).toMatchObject({ ok: true });
      const draft = await readDraft(room.editing, chloe, market);
      expect(draft.ok && draft.value.text).toContain('Titre de Bruno');
      expect(draft.ok && draft.value.text).toContain('Le texte de Chloé.');
    });

    it('never overwrite a third change made while choosing', async () => {
      const room = await deskRoom({ store: await open() });
      const base = await draftOf(room, newsText('Avant'));
      await room.write(bruno, 'news', 'marche', newsText('Titre de Bruno'));
      const conflict = await compareEdits(room.editing, chloe, market, { text: newsText('Titre de Chloé'), base });
      if (!conflict.ok) throw new Error(conflict.refusal.code);
      await room.write(bruno, 'news', 'marche', newsText('Encore Bruno'));
      const saved = await saveMerged(room.editing, chloe, market, conflict.value, { title: 'mine' });
      expect(saved).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    });

    it('join a draft with what went online meanwhile, and publish the result', async () => {
      const room = await deskRoom({ store: await open(), policy: 'review' });
      await room.write(chloe, 'news', 'marche', newsText('Titre de Chloé'), true);
      await put(room, 'Titre de Dana', dana);
      expect(await publishDraft(room.editing, dana, market)).toMatchObject({ refusal: { code: 'conflict' } });
      const conflict = await compareEdits(room.editing, chloe, market, undefined);
      if (!conflict.ok) throw new Error(conflict.refusal.code);
      expect(conflict.value).toMatchObject({ kind: 'draft', theirAuthor: 'Dana Exemple' });
      expect(await saveMerged(room.editing, chloe, market, conflict.value, { title: 'mine' })).toMatchObject({
        ok: true,
      });
      await room.write(chloe, 'news', 'marche', newsText('Titre de Chloé'), true);
      expect(await publishDraft(room.editing, dana, market)).toMatchObject({ ok: true });
      expect(await room.online('news', 'marche')).toContain('Titre de Chloé');
    });
  });

  describe('several texts at once', () => {
    it('go online together, in one step', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'un', newsText('Un'), true);
      await room.write(bruno, 'news', 'deux', newsText('Deux'), true);
      expect(await publishGroup(room.editing, dana, [name('un'), name('deux')])).toMatchObject({ ok: true });
      expect([await room.online('news', 'un'), await room.online('news', 'deux')]).toEqual([
        expect.stringContaining('Un'),
        expect.stringContaining('Deux'),
      ]);
    });

    it('stay where they are when one of them is not ready, with the reason of that one', async () => {
      const room = await deskRoom({ store: await open() });
      await room.write(chloe, 'news', 'un', newsText('Un'), true);
      await room.write(bruno, 'news', 'deux', newsText('Deux', '[mort](/nulle-part/)'), true);
      const refused = await publishGroup(room.editing, dana, [name('un'), name('deux')]);
      expect(refused).toMatchObject({ ok: false, refusal: [{ entry: { id: 'deux' }, why: { code: 'invalid' } }] });
      expect(await room.online('news', 'un')).toBeUndefined();
    });
  });
});

function name(id: string) {
  return { collection: 'news', id } as const;
}

async function put(room: Room, title: string, by = alice): Promise<void> {
  const saved = await saveEntry(room.editing, by, { path: PATH, text: newsText(title), media: [], to: 'online' });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
}

async function draftOf(room: Room, text: string): Promise<string> {
  await room.write(chloe, 'news', 'marche', text);
  const draft = await readDraft(room.editing, chloe, market);
  if (!draft.ok) throw new Error(draft.refusal.code);
  return draft.value.blob;
}

async function versions(room: Room) {
  const head = await room.editing.store.resolve(PUBLISHED);
  const found = await listVersions(room.editing, alice, market);
  if (!found.ok || head === undefined) throw new Error('no history');
  const [first, ...others] = found.value.entries.map(({ commit }) => commit);
  if (first === undefined) throw new Error('no version');
  return [first, ...others] as [typeof first, typeof first, ...(typeof first)[]];
}
