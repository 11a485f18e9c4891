import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepository, type NativeStore } from '../../src/adapters/git/native-store.ts';
import type { PathChange } from '../../src/app/content-store.ts';
import type { SitePublisher } from '../../src/app/site-publisher.ts';
import { calendarDaySchema } from '../../src/core/calendar/calendar-day.ts';
import { type ContentRef, draftRef, PUBLISHED } from '../../src/core/records/content-ref.ts';
import type { CommitId } from '../../src/core/records/git-ids.ts';
import { parseRepositoryPath, type RepositoryPath } from '../../src/core/records/repository-path.ts';
import { publishFromGit } from '../../src/site/publish/publish-from-git.ts';
import { repository } from './read-site.ts';

const slug = 'seneffe';
const news = `communes/${slug}/content/news/exemple-halage.md`;
const address = '/actualites/exemple-halage/';

let folder: string;
let store: NativeStore;
let publisher: SitePublisher;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perron-'));
  store = await createRepository(join(folder, 'content.git'), {
    committer: { name: 'Perron', email: 'perron@exemple.example' },
  });
  const files = await Promise.all([`communes/${slug}`, 'communes/_shared'].map(listFiles));
  await save(PUBLISHED, Object.fromEntries(await Promise.all(files.flat().map(readSource))));
  publisher = await publishFromGit({
    store,
    product: repository,
    dist: join(folder, 'dist'),
    data: join(folder, 'data'),
    today: () => calendarDaySchema.parse('2026-11-24'),
  });
  expect(await publisher.publish(slug)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await publisher.close();
  await store.close();
  await rm(folder, { recursive: true });
});

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(join(repository, root), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1));
}

async function readSource(name: string): Promise<[string, Uint8Array]> {
  return [name, await readFile(join(repository, name))];
}

function path(name: string): RepositoryPath {
  const parsed = parseRepositoryPath(name);
  if (!parsed.ok) throw new Error(name);
  return parsed.value;
}

/** Saves files over whatever they held. */
async function save(ref: ContentRef, files: Record<string, Uint8Array | string>): Promise<CommitId> {
  const head = (await store.resolve(ref)) ?? (await store.resolve(PUBLISHED));
  const changes = await Promise.all(
    Object.entries(files).map(async ([name, content]): Promise<PathChange> => {
      const held = head === undefined ? undefined : await store.read(head, path(name));
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { path: path(name), expected: held?.blob ?? 'absent', bytes };
    }),
  );
  const author = { name: 'Agent d’exemple', email: 'agent@exemple.example' };
  const saved = await store.commit({ ref, changes, author, message: 'Essai', at: '2026-11-24T08:00:00.000Z' });
  if (!saved.ok) throw new Error(saved.refusal.code);
  return saved.value.commit;
}

const page = () => readFile(join(folder, 'dist', slug, address, 'index.html'), 'utf8');
const text = () => readFile(join(repository, news), 'utf8');

describe('a site published from git', () => {
  it('shows a saved text to visitors', async () => {
    await save(PUBLISHED, { [news]: (await text()).replace('title: "', 'title: "Relu, ') });
    const shown = await publisher.publish(slug);
    expect(shown).toMatchObject({ ok: true, value: { commit: await store.resolve(PUBLISHED) } });
    expect(await page()).toContain('Relu, Exemple');
  });

  it('keeps its looks: every page, and the preview of a draft, name style sheets that are there', async () => {
    const head = await store.resolve(PUBLISHED);
    if (head === undefined) throw new Error('Nothing is published.');
    const preview = await publisher.preview(slug, head, address);
    for (const html of [await page(), preview.ok ? preview.value.html : '']) {
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="(\/_astro\/[^"]+\.css)"/g)].map(
        ([, sheet = '']) => sheet,
      );
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) expect(await readFile(join(folder, 'dist', slug, sheet), 'utf8')).toContain('{');
    }
  });

  it('stays as it was when a text cannot be published, and says why', async () => {
    const before = await page();
    await save(PUBLISHED, { [news]: (await text()).replace(/^category: .*$/m, 'category: inconnue') });
    const refused = await publisher.publish(slug);
    expect(refused).toMatchObject({ ok: false, refusal: [{ file: news, field: 'category' }] });
    expect(await page()).toBe(before);
    await save(PUBLISHED, { [news]: await text() });
    expect(await publisher.publish(slug)).toMatchObject({ ok: true });
  });

  it('answers demands that come together with one more writing', async () => {
    const [first, second, third] = [publisher.publish(slug), publisher.publish(slug), publisher.publish(slug)];
    expect(second).toBe(third);
    expect(first).toBe(second);
    expect(await first).toMatchObject({ ok: true });
  });

  it('lets an agent see a draft in the real template, which no visitor sees', async () => {
    const ref = draftRef({ commune: slug, collection: 'news', slug: 'exemple-halage' });
    const before = await page();
    const commit = await save(ref, { [news]: (await text()).replace('title: "', 'title: "Brouillon, ') });
    const preview = await publisher.preview(slug, commit, address);
    if (!preview.ok) throw new Error(preview.refusal.code);
    expect(preview.value.html).toContain('<h1>Brouillon, Exemple');
    expect(preview.value.html.replaceAll('Brouillon, ', '').length).toBe(before.length);
    await publisher.publish(slug);
    expect(await page()).toBe(before);
  });

  it('tells an agent what is wrong with a draft, or that it makes no such page', async () => {
    const ref = draftRef({ commune: slug, collection: 'news', slug: 'abimee' });
    const sound = await save(ref, { [`communes/${slug}/content/news/abimee.md`]: await text() });
    expect(await publisher.preview(slug, sound, '/actualites/autre/')).toEqual({
      ok: false,
      refusal: { code: 'no-such-page', address: '/actualites/autre/' },
    });
    const broken = await save(ref, { [`communes/${slug}/content/news/abimee.md`]: 'sans en-tête' });
    expect(await publisher.preview(slug, broken, '/actualites/abimee/')).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', problems: [{ file: `communes/${slug}/content/news/abimee.md` }] },
    });
  });
});
