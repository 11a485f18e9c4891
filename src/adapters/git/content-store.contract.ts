import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRequest, ContentStore, PathChange } from '../../app/content-store.ts';
import type { PathState } from '../../core/records/changed-path.ts';
import { type ContentRef, draftPrefix, draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import { type BlobId, blobIdSchema, type CommitId, commitIdSchema } from '../../core/records/git-ids.ts';
import { type RepositoryPath, repositoryPathSchema } from '../../core/records/repository-path.ts';

/** What a driver under test can do beyond the rules that all keep. */
export interface ContractSetting {
  open(): Promise<ContentStore>;
  /** A publication joins the draft's own saves to the published history; a forge's API makes one commit of them. */
  readonly joinsDraftHistory: boolean;
  /** A forge that dates commits by its own clock. */
  readonly keepsMoments: boolean;
}

const alice = { name: 'Alice Exemple', email: 'alice@exemple.example' };
const bruno = { name: 'Bruno Exemple', email: 'bruno@exemple.example' };

/** The rules of every content store, told once; each driver runs them all. */
export function contentStoreContract(name: string, { open, joinsDraftHistory, keepsMoments }: ContractSetting): void {
  let store: ContentStore;
  let minute = 0;
  beforeEach(async () => {
    minute = 0;
    store = await open();
  });
  afterEach(() => store.close());

  const at = () => {
    minute += 1;
    return new Date(Date.UTC(2026, 10, 24, 8, minute)).toISOString();
  };
  const request = (changes: readonly PathChange[], more: Partial<ChangeRequest> = {}): ChangeRequest => ({
    ref: PUBLISHED,
    changes,
    author: alice,
    message: 'Page «\u202FAccueil\u202F» modifiée',
    at: at(),
    ...more,
  });
  async function save(changes: readonly PathChange[], more: Partial<ChangeRequest> = {}): Promise<CommitId> {
    const result = await store.commit(request(changes, more));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.commit;
  }
  /** Writes a path upon what it holds now. */
  async function write(file: string, text: string, ref: ContentRef = PUBLISHED, author = alice): Promise<CommitId> {
    const expected = await stateOf(file, (await store.resolve(ref)) ?? (await store.resolve(PUBLISHED)));
    return save([change(file, text, expected)], { ref, author });
  }
  async function stateOf(file: string, commit: CommitId | undefined): Promise<PathState> {
    return commit === undefined ? 'absent' : ((await store.read(commit, path(file)))?.blob ?? 'absent');
  }
  async function textOf(file: string, ref: ContentRef = PUBLISHED): Promise<string | undefined> {
    const commit = await store.resolve(ref);
    const content = commit === undefined ? undefined : await store.read(commit, path(file));
    return content === undefined ? undefined : new TextDecoder().decode(content.bytes);
  }
  async function head(ref: ContentRef = PUBLISHED): Promise<CommitId> {
    const commit = await store.resolve(ref);
    if (commit === undefined) throw new Error(`${ref} should exist`);
    return commit;
  }
  const draft = draftRef({ commune: 'exemple', collection: 'news', slug: 'marche' });
  const otherDraft = draftRef({ commune: 'exemple', collection: 'pages', slug: 'vie/dechets' });

  describe(`${name}: reading`, () => {
    it('lists the files of a folder and of its folders, sorted, with size and id', async () => {
      await save([
        change('communes/exemple/b.md', 'bb'),
        change('communes/exemple/a/é.md', 'é'),
        change('communes/x.md', 'x'),
      ]);
      const files = await store.list(await head(), path('communes/exemple'));
      expect(files.map((file) => file.path)).toEqual(['communes/exemple/a/é.md', 'communes/exemple/b.md']);
      expect(files.map((file) => file.size ?? 2)).toEqual([2, 2]);
      expect((await store.list(await head(), '')).length).toBeGreaterThanOrEqual(3);
      expect(await store.list(await head(), path('absent'))).toEqual([]);
      expect(await store.list(await head(), path('communes/x.md'))).toEqual([]);
      expect(await store.list(await head(), path('communes/exempl'))).toEqual([]);
    });

    it('reads the bytes as they were saved, any bytes, under git’s own id', async () => {
      const bytes = Uint8Array.from({ length: 700 }, (_, index) => index % 256);
      await save([
        { path: path('a.bin'), expected: 'absent', bytes },
        change('vide.md', ''),
        change('hello.txt', 'hello\n'),
      ]);
      const commit = await head();
      expect(new Uint8Array((await store.read(commit, path('a.bin')))?.bytes ?? [])).toEqual(bytes);
      expect((await store.read(commit, path('vide.md')))?.bytes).toHaveLength(0);
      expect((await store.read(commit, path('hello.txt')))?.blob).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    });

    it('finds nothing where nothing is, nor in a folder', async () => {
      const commit = await write('a/b.md', 'b');
      expect(await store.read(commit, path('a'))).toBeUndefined();
      expect(await store.read(commit, path('a/c.md'))).toBeUndefined();
      expect(await store.read(commit, path('a/b.md/c.md'))).toBeUndefined();
    });

    it('reads several files at once and leaves out those that are absent', async () => {
      const commit = await save([change('a.md', 'A'), change('b.md', 'B')]);
      const found = await store.readMany(commit, [path('b.md'), path('absent.md'), path('a.md')]);
      expect([...found.keys()].sort()).toEqual(['a.md', 'b.md']);
    });

    it('shows an old state as it was', async () => {
      const before = await write('a.md', 'avant');
      await write('a.md', 'après');
      expect(new TextDecoder().decode((await store.read(before, path('a.md')))?.bytes)).toBe('avant');
    });
  });

  describe(`${name}: saving`, () => {
    it('makes one commit of one action, several files together', async () => {
      const first = await save([change('a.md', 'A'), change('b.md', 'B')]);
      const second = await save([
        change('a.md', 'A2', await stateOf('a.md', first)),
        { path: path('b.md'), expected: await blobOf('b.md', first), deleted: true },
        change('c/d.md', 'D'),
      ]);
      expect(await store.changedPaths(first, second)).toMatchObject([
        { path: 'a.md' },
        { path: 'b.md', after: 'absent' },
        { path: 'c/d.md', before: 'absent' },
      ]);
      const { entries } = await store.history({ from: second, path: '', of: 'saves', limit: 1 });
      expect(entries[0]?.commit).toBe(second);
    });

    it('refuses to save over someone else’s change, and says who, when and what is there now', async () => {
      const base = await write('a.md', 'A');
      const seen = await stateOf('a.md', base);
      await write('a.md', 'de Bruno', PUBLISHED, bruno);
      const before = await head();
      const result = await store.commit(request([change('a.md', 'd’Alice', seen), change('b.md', 'B')]));
      if (result.ok || result.refusal.code !== 'stale') throw new Error('should be stale');
      const [stale] = result.refusal.paths;
      expect(stale).toMatchObject({ path: 'a.md', changedBy: 'Bruno Exemple', current: await stateOf('a.md', before) });
      expect(stale?.changedAt).toMatch(keepsMoments ? /^2026-11-24T08:02:00/ : /^\d{4}-\d\d-\d\dT/);
      expect(result.refusal.paths).toHaveLength(1);
      expect(await head()).toBe(before);
    });

    it('refuses to change what was removed, to remove what was changed, to create what exists', async () => {
      const base = await save([change('a.md', 'A'), change('b.md', 'B')]);
      const [a, b] = [await blobOf('a.md', base), await blobOf('b.md', base)];
      await save([{ path: path('a.md'), expected: a, deleted: true }, change('b.md', 'B2', b)]);
      expect(await refusal(store.commit(request([change('a.md', 'A3', a)])))).toMatchObject({
        code: 'stale',
        paths: [{ path: 'a.md', current: 'absent', changedBy: 'Alice Exemple' }],
      });
      const removal = await refusal(store.commit(request([{ path: path('b.md'), expected: b, deleted: true }])));
      expect(removal).toMatchObject({ code: 'stale' });
      expect(await refusal(store.commit(request([change('b.md', 'B3')])))).toMatchObject({ code: 'stale' });
    });

    it('keeps the changes of others to other files', async () => {
      const base = await save([change('a.md', 'A'), change('b.md', 'B')]);
      await write('b.md', 'B2', PUBLISHED, bruno);
      await save([change('a.md', 'A2', await stateOf('a.md', base))]);
      expect([await textOf('a.md'), await textOf('b.md')]).toEqual(['A2', 'B2']);
    });

    it('commits nothing when all is already so', async () => {
      const base = await write('a.md', 'A');
      const result = await store.commit(request([change('a.md', 'A', await stateOf('a.md', base))]));
      expect(result).toEqual({ ok: true, value: { commit: base, kind: 'unchanged' } });
      expect(await store.commit(request([change('a.md', 'A')]))).toMatchObject({ value: { kind: 'unchanged' } });
      expect(await head()).toBe(base);
    });

    it('saves once when the same request comes twice, even after someone else’s change', async () => {
      const wish = request([change('a.md', 'A')], { idempotencyKey: 'clé-1' });
      const first = await store.commit(wish);
      await write('a.md', 'de Bruno', PUBLISHED, bruno);
      const second = await store.commit(wish);
      if (!first.ok || !second.ok) throw new Error('both should be accepted');
      expect(second.value).toEqual({ commit: first.value.commit, kind: 'repeated' });
      expect(await textOf('a.md')).toBe('de Bruno');
    });

    it('refuses a file where a folder is, and a folder where a file is', async () => {
      await save([change('a/b.md', 'B'), change('c.md', 'C')]);
      const before = await head();
      expect(await refusal(store.commit(request([change('a', 'A')])))).toEqual({ code: 'blocked', paths: ['a'] });
      expect(await refusal(store.commit(request([change('c.md/d.md', 'D')])))).toEqual({
        code: 'blocked',
        paths: ['c.md/d.md'],
      });
      expect(await head()).toBe(before);
    });

    it('moves a page: removed here, written there, in one commit', async () => {
      const base = await write('a.md', 'A');
      await save([
        { path: path('a.md'), expected: await blobOf('a.md', base), deleted: true },
        change('a/index.md', 'A'),
      ]);
      expect(await textOf('a.md')).toBeUndefined();
      expect(await textOf('a/index.md')).toBe('A');
    });

    it('writes author and message in full, accents included', async () => {
      const message = 'Actualité «\u202FMarché d’été\u202F» modifiée\n\nTitre et texte.';
      const commit = await save([change('a.md', 'A')], {
        message,
        author: { name: 'Zoé Exemple', email: 'zoe@exemple.example' },
      });
      const { entries } = await store.history({ from: commit, path: path('a.md'), of: 'saves', limit: 5 });
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        commit,
        message,
        author: { name: 'Zoé Exemple', email: 'zoe@exemple.example' },
      });
      if (keepsMoments) expect(entries[0]?.at).toBe('2026-11-24T08:01:00.000Z');
    });

    it('keeps every save of ten people writing at once', async () => {
      await write('commun.md', 'début');
      await Promise.all(
        Array.from({ length: 10 }, (_, person) =>
          save([change(`page-${person}.md`, `texte ${person}`)], { author: { ...bruno, name: `Personne ${person}` } }),
        ),
      );
      const files = await store.list(await head(), '');
      expect(files.filter((file) => file.path.startsWith('page-'))).toHaveLength(10);
    });

    it('lets one of two win when both write the same file at once', async () => {
      const base = await write('a.md', 'A');
      const seen = await stateOf('a.md', base);
      const results = await Promise.all(
        ['un', 'deux'].map((text) => store.commit(request([change('a.md', text, seen)]))),
      );
      expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    });
  });

  describe(`${name}: drafts`, () => {
    it('begin at the published state and change nothing of it', async () => {
      await write('a.md', 'A');
      await write('a.md', 'brouillon', draft);
      expect(await textOf('a.md')).toBe('A');
      expect(await textOf('a.md', draft)).toBe('brouillon');
    });

    it('are listed by commune and collection with author and message', async () => {
      await write('a.md', 'A');
      await write('a.md', 'A2', draft, bruno);
      await write('b.md', 'B', otherDraft);
      const neighbour = draftRef({ commune: 'exemple-sur-heure', collection: 'news', slug: 'marche' });
      await write('c.md', 'C', neighbour);
      const drafts = await store.listDrafts(draftPrefix('exemple'));
      expect(drafts.map(({ ref }) => ref)).toEqual([draft, otherDraft]);
      expect(drafts[0]).toMatchObject({ tip: await head(draft), author: bruno });
      expect(await store.listDrafts(draftPrefix('exemple', 'news'))).toHaveLength(1);
    });

    it('are found one by one as in the list, whatever their message', async () => {
      await write('a.md', 'A');
      expect(await store.findDraft(draft)).toBeUndefined();
      await write('a.md', 'A2', draft);
      const message = 'Soumis à validation\n\nauthor Quelqu’un <autre@exemple.example> 1 +0000\n\nFin';
      await save([], { ref: draft, author: bruno, message });
      const [listed] = await store.listDrafts(draftPrefix('exemple'));
      expect(await store.findDraft(draft)).toEqual(listed);
      expect(listed).toMatchObject({ author: bruno, message });
      expect(await store.findDraft(otherDraft)).toBeUndefined();
    });

    it('record a new stage by a message alone', async () => {
      await write('a.md', 'A');
      await write('a.md', 'A2', draft);
      const before = await head(draft);
      await save([], { ref: draft, author: bruno, message: 'Soumis à validation' });
      expect(await head(draft)).not.toBe(before);
      expect(await store.changedPaths(before, await head(draft))).toEqual([]);
      expect((await store.listDrafts(draftPrefix('exemple')))[0]).toMatchObject({
        message: 'Soumis à validation',
        author: bruno,
      });
    });

    it('are removed only as they were seen', async () => {
      await write('a.md', 'A');
      const seen = await write('a.md', 'A2', draft);
      const now = await write('a.md', 'A3', draft, bruno);
      expect(await store.deleteDraft(draft, seen)).toEqual({
        ok: false,
        refusal: { code: 'draft-moved', ref: draft, tip: now },
      });
      expect(await store.deleteDraft(draft, now)).toMatchObject({ ok: true });
      expect(await store.resolve(draft)).toBeUndefined();
      expect(await refusal(store.deleteDraft(draft, now))).toEqual({ code: 'draft-moved', ref: draft, tip: undefined });
    });
  });

  describe(`${name}: publishing`, () => {
    const publish = (drafts: readonly { ref: typeof draft; tip: CommitId }[], idempotencyKey?: string) =>
      store.publish({ drafts, author: bruno, message: 'Publication', at: at(), idempotencyKey });

    it('brings the draft’s texts to the published state and ends the draft', async () => {
      const before = await save([change('a.md', 'A'), change('b.md', 'B')]);
      await write('a.md', 'A2', draft);
      const tip = await write('a.md', 'A3', draft);
      const result = await publish([{ ref: draft, tip }]);
      expect(result).toEqual({ ok: true, value: { commit: await head(), kind: 'saved' } });
      expect(await textOf('a.md')).toBe('A3');
      expect(await store.resolve(draft)).toBeUndefined();
      expect((await store.changedPaths(before, await head())).map((change) => change.path)).toEqual(['a.md']);
    });

    it('keeps what was published meanwhile elsewhere', async () => {
      await save([change('a.md', 'A'), change('b.md', 'B')]);
      const tip = await write('a.md', 'A2', draft);
      await write('b.md', 'B2', PUBLISHED, bruno);
      expect(await publish([{ ref: draft, tip }])).toMatchObject({ ok: true });
      expect([await textOf('a.md'), await textOf('b.md')]).toEqual(['A2', 'B2']);
    });

    it('publishes several drafts at once', async () => {
      await save([change('a.md', 'A'), change('b.md', 'B')]);
      const first = await write('a.md', 'A2', draft);
      const second = await write('c/d.md', 'D', otherDraft);
      expect(
        await publish([
          { ref: draft, tip: first },
          { ref: otherDraft, tip: second },
        ]),
      ).toMatchObject({ ok: true });
      expect([await textOf('a.md'), await textOf('c/d.md'), await textOf('b.md')]).toEqual(['A2', 'D', 'B']);
      expect(await store.listDrafts(draftPrefix('exemple'))).toEqual([]);
    });

    it('publishes none when one conflicts, and names the paths', async () => {
      await save([change('a.md', 'ligne 1\nligne 2\nligne 3\nligne 4\nligne 5\n'), change('b.md', 'B')]);
      const first = await write('a.md', 'ligne une\nligne 2\nligne 3\nligne 4\nligne 5\n', draft);
      const second = await write('b.md', 'B2', otherDraft);
      // git could merge these two by lines; nobody would have read the result.
      await write('a.md', 'ligne 1\nligne 2\nligne 3\nligne 4\nligne cinq\n', PUBLISHED, bruno);
      const before = await head();
      const result = await refusal(
        publish([
          { ref: draft, tip: first },
          { ref: otherDraft, tip: second },
        ]),
      );
      expect(result).toMatchObject({ code: 'conflict', paths: [{ path: 'a.md', changedBy: 'Bruno Exemple' }] });
      expect(await head()).toBe(before);
      expect(await store.listDrafts(draftPrefix('exemple'))).toHaveLength(2);
    });

    it('refuses two drafts that bring different texts to one path', async () => {
      await write('b.md', 'B');
      const first = await write('a.md', 'un', draft);
      const second = await write('a.md', 'deux', otherDraft);
      const result = await refusal(
        publish([
          { ref: draft, tip: first },
          { ref: otherDraft, tip: second },
        ]),
      );
      expect(result).toMatchObject({ code: 'conflict', paths: [{ path: 'a.md' }] });
    });

    it('publishes only what was approved', async () => {
      await write('a.md', 'A');
      const approved = await write('a.md', 'A2', draft);
      const now = await write('a.md', 'A3', draft);
      const before = await head();
      expect(await refusal(publish([{ ref: draft, tip: approved }]))).toEqual({
        code: 'draft-moved',
        ref: draft,
        tip: now,
      });
      expect(await head()).toBe(before);
    });

    it('publishes once when the same request comes twice', async () => {
      await write('a.md', 'A');
      const tip = await write('a.md', 'A2', draft);
      const first = await publish([{ ref: draft, tip }], 'publication-1');
      const second = await publish([{ ref: draft, tip }], 'publication-1');
      if (!first.ok || !second.ok) throw new Error('both should be accepted');
      expect(second.value).toEqual({ commit: first.value.commit, kind: 'repeated' });
    });

    it('lets a draft in conflict begin again from what is published', async () => {
      await save([change('a.md', 'A'), change('b.md', 'B')]);
      const old = await write('a.md', 'A2', draft);
      await write('a.md', 'de Bruno', PUBLISHED, bruno);
      const seen = await stateOf('a.md', await head());
      const wish = request([change('a.md', 'les deux', seen)], { ref: draft, restarts: old });
      const again = await store.commit(wish);
      if (!again.ok) throw new Error(JSON.stringify(again.refusal));
      expect(await refusal(store.commit(wish))).toMatchObject({ code: 'draft-moved', ref: draft });
      expect(await publish([{ ref: draft, tip: again.value.commit }])).toMatchObject({ ok: true });
      expect(await textOf('a.md')).toBe('les deux');
    });

    it('takes a text off and keeps it as a draft in one step, ready to come back', async () => {
      const base = await save([change('a.md', 'A'), change('b.md', 'B')]);
      const removal = { path: path('a.md'), expected: await blobOf('a.md', base), deleted: true } as const;
      const keeps = { ref: draft, path: path('a.md'), bytes: new TextEncoder().encode('A'), restarts: undefined };
      await save([removal], { message: 'Retrait', keeps: { ...keeps, message: 'Retrait (brouillon)' } });
      expect([await textOf('a.md'), await textOf('a.md', draft)]).toEqual([undefined, 'A']);
      expect(await store.findDraft(draft)).toMatchObject({ message: 'Retrait (brouillon)', author: alice });
      const { entries } = await store.history({ from: await head(), path: '', of: 'publications', limit: 1 });
      expect(entries).toMatchObject([{ message: 'Retrait' }]);
      await write('b.md', 'B2');
      expect(await publish([{ ref: draft, tip: await head(draft) }])).toMatchObject({ ok: true });
      expect([await textOf('a.md'), await textOf('b.md')]).toEqual(['A', 'B2']);
    });

    it('takes nothing off when someone began a draft of the text meanwhile', async () => {
      const base = await save([change('a.md', 'A')]);
      const tip = await write('a.md', 'A2', draft);
      const removal = { path: path('a.md'), expected: await blobOf('a.md', base), deleted: true } as const;
      const keeps = { ref: draft, path: path('a.md'), bytes: new TextEncoder().encode('A'), message: 'Retrait' };
      const asked = store.commit(request([removal], { keeps: { ...keeps, restarts: undefined } }));
      expect(await refusal(asked)).toMatchObject({ code: 'draft-moved', ref: draft, tip });
      expect([await textOf('a.md'), await textOf('a.md', draft)]).toEqual(['A', 'A2']);
      await save([removal], { keeps: { ...keeps, restarts: tip } });
      expect([await textOf('a.md'), await textOf('a.md', draft)]).toEqual([undefined, 'A']);
    });

    it('publishes removals and moves', async () => {
      const base = await save([change('a.md', 'A'), change('b.md', 'B')]);
      const tip = await save(
        [{ path: path('a.md'), expected: await blobOf('a.md', base), deleted: true }, change('c/a.md', 'A')],
        { ref: draft },
      );
      expect(await publish([{ ref: draft, tip }])).toMatchObject({ ok: true });
      expect([await textOf('a.md'), await textOf('c/a.md')]).toEqual([undefined, 'A']);
    });
  });

  describe(`${name}: history`, () => {
    it('tells who made a page what it is, newest first, page by page', async () => {
      await write('a.md', 'A1');
      await write('b.md', 'B1', PUBLISHED, bruno);
      await write('a.md', 'A2', PUBLISHED, bruno);
      const last = await write('a.md', 'A3');
      const first = await store.history({ from: last, path: path('a.md'), of: 'saves', limit: 2 });
      expect(first.entries.map(({ author }) => author.name)).toEqual(['Alice Exemple', 'Bruno Exemple']);
      const second = await store.history({ from: last, path: path('a.md'), of: 'saves', limit: 2, after: first.next });
      expect(second.entries).toHaveLength(1);
      expect(second.next).toBeUndefined();
    });

    it('follows a folder', async () => {
      await write('x/a.md', 'A');
      await write('y.md', 'Y');
      const last = await write('x/b.md', 'B');
      expect((await store.history({ from: last, path: path('x'), of: 'saves', limit: 9 })).entries).toHaveLength(2);
    });

    it.runIf(joinsDraftHistory)('keeps the saves of a draft, and tells publications apart', async () => {
      await write('a.md', 'A');
      await write('a.md', 'A2', draft);
      const tip = await write('a.md', 'A3', draft);
      await store.publish({ drafts: [{ ref: draft, tip }], author: bruno, message: 'Publication', at: at() });
      const of = async (kind: 'saves' | 'publications') =>
        (await store.history({ from: await head(), path: path('a.md'), of: kind, limit: 9 })).entries.map(
          ({ author }) => author.name,
        );
      expect(await of('saves')).toEqual(['Alice Exemple', 'Alice Exemple', 'Alice Exemple']);
      expect(await of('publications')).toEqual(['Bruno Exemple', 'Alice Exemple']);
    });

    it('knows which state was built on which', async () => {
      const first = await write('a.md', 'A');
      const second = await write('a.md', 'A2');
      const aside = await write('a.md', 'A3', draft);
      const later = await write('b.md', 'B');
      expect(await store.descends(second, first)).toBe(true);
      expect(await store.descends(first, first)).toBe(true);
      expect(await store.descends(first, second)).toBe(false);
      expect(await store.descends(later, aside)).toBe(false);
      expect(await store.descends(later, commitIdSchema.parse('1'.repeat(40)))).toBe(false);
    });

    it('tells what changed between two states, either way', async () => {
      const first = await save([change('a.md', 'A'), change('x/b.md', 'B')]);
      const second = await write('x/c.md', 'C');
      const blob = await blobOf('x/c.md', second);
      expect(await store.changedPaths(first, second)).toEqual([{ path: 'x/c.md', before: 'absent', after: blob }]);
      expect(await store.changedPaths(second, first)).toEqual([{ path: 'x/c.md', before: blob, after: 'absent' }]);
      expect(await store.changedPaths(first, first)).toEqual([]);
    });
  });

  async function blobOf(file: string, commit: CommitId): Promise<BlobId> {
    return blobIdSchema.parse(await stateOf(file, commit));
  }
}

function path(text: string): RepositoryPath {
  return repositoryPathSchema.parse(text);
}

function change(file: string, text: string, expected: PathState = 'absent'): PathChange {
  return { path: path(file), expected, bytes: new TextEncoder().encode(text) };
}

async function refusal(answer: Promise<{ ok: true } | { ok: false; refusal: unknown }>): Promise<unknown> {
  const result = await answer;
  return result.ok ? 'accepted' : result.refusal;
}
