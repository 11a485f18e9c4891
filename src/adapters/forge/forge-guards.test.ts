import { beforeEach, describe, expect, it } from 'vitest';
import type { ContentStore } from '../../app/content-store.ts';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import { type RepositoryPath, repositoryPathSchema } from '../../core/records/repository-path.ts';
import { ADDRESS, commitOn, type FakeForge, REPOSITORY, TOKEN } from './fakes/fake-forge.ts';
import { fakeForgejo } from './fakes/fake-forgejo.ts';
import { fakeGithub } from './fakes/fake-github.ts';
import { fakeGitlab } from './fakes/fake-gitlab.ts';
import type { ForgeSettings } from './forge-client.ts';
import { forgejoStore } from './forgejo-store.ts';
import { githubStore } from './github-store.ts';
import { gitlabStore } from './gitlab-store.ts';

const alice = { name: 'Alice Exemple', email: 'alice@exemple.example' };
const bruno = { name: 'Bruno Exemple', email: 'bruno@exemple.example' };
const at = '2026-11-24T08:00:00.000Z';
const path = (text: string): RepositoryPath => repositoryPathSchema.parse(text);
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each([
  ['GitHub', fakeGithub, githubStore],
  ['GitLab', fakeGitlab, gitlabStore],
  ['Forgejo', fakeForgejo, forgejoStore],
] as const)('%s', (_name, fake, open) => {
  let forge: FakeForge;
  let store: ContentStore;
  let waited: number[];
  const openWith = (more: Partial<ForgeSettings> = {}) =>
    open({
      address: ADDRESS,
      repository: REPOSITORY,
      branch: 'main',
      token: TOKEN,
      fetch: forge.fetch,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
      ...more,
    });
  beforeEach(() => {
    forge = fake();
    waited = [];
    store = openWith();
  });

  /** What someone else pushes straight to the forge. */
  function push(file: string, text: string): void {
    const head = forge.repository.refs.get('main');
    const files = head === undefined ? [] : forge.repository.commit(head).files;
    commitOn(forge, 'main', new Map([...files, [path(file), forge.repository.addBlob(bytes(text))]]), {
      author: bruno,
      at,
      message: 'Poussé',
    });
  }
  const save = (file: string, text: string, more = {}) =>
    store.commit({
      ref: PUBLISHED,
      changes: [{ path: path(file), expected: 'absent', bytes: bytes(text) }],
      author: alice,
      message: 'Page créée',
      at,
      ...more,
    });

  it('refuses when the same file is pushed between the look and the write', async () => {
    forge.beforeNextWrite(() => push('a.md', 'de Bruno'));
    expect(await save('a.md', 'd’Alice')).toMatchObject({
      ok: false,
      refusal: { code: 'stale', paths: [{ path: 'a.md', changedBy: 'Bruno Exemple' }] },
    });
  });

  it('keeps another file that is pushed between the look and the write', async () => {
    forge.beforeNextWrite(() => push('b.md', 'de Bruno'));
    const saved = await save('a.md', 'd’Alice');
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    const files = await store.list(saved.value.commit, '');
    expect(files.map((file) => file.path)).toEqual(['README.md', 'a.md', 'b.md']);
  });

  it('refuses to publish over a file that is pushed between the look and the write', async () => {
    await save('a.md', 'A');
    const ref = draftRef({ commune: 'exemple', collection: 'news', slug: 'a' });
    const tip = await save('c.md', 'C', { ref });
    if (!tip.ok) throw new Error('should be saved');
    forge.beforeNextWrite(() => push('c.md', 'de Bruno'));
    const result = await store.publish({
      drafts: [{ ref, tip: tip.value.commit }],
      author: bruno,
      message: 'Publication',
      at,
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'conflict', paths: [{ path: 'c.md' }] } });
    expect(await store.resolve(ref)).toBe(tip.value.commit);
  });

  it('never shows links, submodules and folders as files', async () => {
    await save('x/a.md', 'A');
    const head = await store.resolve(PUBLISHED);
    const files = head === undefined ? [] : await store.list(head, '');
    expect(files.map((file) => file.path)).toEqual(['README.md', 'x/a.md']);
  });

  it('waits as long as the forge asks, then goes on', async () => {
    forge.limit(2, 429, { 'retry-after': '7' });
    expect(await store.resolve(PUBLISHED)).toBeDefined();
    expect(waited).toEqual([7000, 7000]);
    forge.limit(1, 403, { 'retry-after': '3' });
    expect(await save('a.md', 'A')).toMatchObject({ ok: true });
    expect(waited.at(-1)).toBe(3000);
  });

  it('gives up, and says why, when the forge asks to wait too long or again and again', async () => {
    forge.limit(1, 429, { 'retry-after': '3600' });
    await expect(store.resolve(PUBLISHED)).rejects.toThrow('La forge demande d’attendre');
    forge.limit(9, 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' });
    await expect(store.resolve(PUBLISHED)).rejects.toThrow('La forge demande d’attendre');
  });

  it('says that the token is refused, without telling it', async () => {
    store = openWith({ token: 'faux-jeton' });
    const refused = store.resolve(PUBLISHED);
    await expect(refused).rejects.toThrow('La forge refuse le jeton');
    await expect(refused).rejects.not.toThrow('faux-jeton');
  });

  it('tries a reading again after a passing trouble, never a write whose answer was lost', async () => {
    let troubles = 1;
    const writes: string[] = [];
    const flaky: typeof fetch = async (input, init) => {
      if (init?.method === 'POST') writes.push(String(input));
      if (init?.method === 'GET' && troubles > 0) {
        troubles -= 1;
        return new Response('', { status: 502 });
      }
      const answer = await forge.fetch(input, init);
      return init?.method === 'POST' ? new Response('', { status: 504 }) : answer;
    };
    store = openWith({ fetch: flaky });
    expect(await store.resolve(PUBLISHED)).toBeDefined();
    const wish = { idempotencyKey: 'clé-perdue' };
    await expect(save('a.md', 'A', wish)).rejects.toThrow('504');
    expect(writes).toHaveLength(1);
    store = openWith();
    expect(await save('a.md', 'A', wish)).toMatchObject({ value: { kind: 'repeated' } });
  });

  it('reads the list of drafts over several pages', async () => {
    for (let number = 0; number < 120; number += 1) {
      const head = forge.repository.refs.get('main');
      if (head !== undefined) forge.repository.refs.set(`drafts/exemple/news/n-${number}`, head);
    }
    expect(await store.listDrafts('refs/drafts/exemple/')).toHaveLength(120);
  });
});
