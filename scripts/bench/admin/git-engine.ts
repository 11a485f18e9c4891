import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRepository, type NativeStore, openRepository } from '../../../src/adapters/git/native-store.ts';
import type { PathChange } from '../../../src/app/content-store.ts';
import { type ContentRef, draftRef, PUBLISHED } from '../../../src/core/records/content-ref.ts';
import { type RepositoryPath, repositoryPathSchema } from '../../../src/core/records/repository-path.ts';
import { percentile, print, spread } from '../measure.ts';
import type { AdminBench } from './admin-bench.ts';

const SETTINGS = { committer: { name: 'Perron', email: 'perron@localhost' } };
const COMMUNES = 10;
const COLLECTIONS = ['pages', 'news', 'events', 'decisions', 'regulations'];
const author = { name: 'Alice Exemple', email: 'alice@exemple.example' };

/** Saves of the one who is alone. */
const ALONE = 200;

/**
 * The git engine by itself, on a repository of 10 000 texts. One client saves alone, then many at once, each under an
 * idempotency key and waiting for the disk; then lists, histories, publications.
 */
export async function benchGitEngine({ workspace, clients, saves }: AdminBench): Promise<void> {
  const directory = join(workspace, 'git-engine.git');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await (await createRepository(directory, SETTINGS)).close();
  const pages = await fill(directory);
  const store = await openRepository(directory, SETTINGS);

  await measureLists(store);
  console.error(`Moteur git : ${ALONE} enregistrements, une personne`);
  report('git.save.1-client', await saveInTurn(store, pages, ALONE, 'seule'));
  console.error(`Moteur git : ${clients} personnes à la fois, ${saves} enregistrements chacune`);
  const started = performance.now();
  const crowd = await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      saveInTurn(store, ownPages(pages, client, clients), saves, `p${client}`),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  report(`git.save.${clients}-clients`, crowd.flat());
  const rate = spread([(clients * saves) / seconds]);
  print({ bench: 'admin', metric: `git.commits.${clients}-clients`, unit: 'per-second', ...rate });
  await measurePublications(store, pages, 30);
  await measureHistory(store, pages);
  await store.close();
}

/** 10 000 texts of about 1 kB, in one pack. */
async function fill(directory: string): Promise<readonly RepositoryPath[]> {
  const pages: RepositoryPath[] = [];
  const parts = ['commit refs/heads/main\ncommitter P <p@localhost> 1790000000 +0000\ndata 0\n'];
  for (let commune = 0; commune < COMMUNES; commune += 1)
    for (const collection of COLLECTIONS)
      for (let number = 0; number < 200; number += 1) {
        const path = repositoryPathSchema.parse(`communes/commune-${commune}/content/${collection}/texte-${number}.md`);
        const text = `---\ntitle: Texte ${number}\n---\n${`Un texte de ${collection}, commune ${commune}. `.repeat(25)}\n`;
        parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
        pages.push(path);
      }
  const child = spawn('git', ['--git-dir', directory, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  child.stdin.end(parts.join(''));
  await new Promise((done) => child.once('close', done));
  return pages;
}

async function measureLists(store: NativeStore): Promise<void> {
  const head = await store.resolve(PUBLISHED);
  if (head === undefined) throw new Error('Le dépôt est vide.');
  for (const metric of ['git.list.10000-files.first', 'git.list.10000-files.again']) {
    const { milliseconds, value } = await time(() => store.list(head, ''));
    if (value.length !== 10_000) throw new Error(`${value.length} fichiers au lieu de 10 000.`);
    print({ bench: 'admin', metric, unit: 'ms', ...spread([milliseconds]) });
  }
}

/** Each save changes one line of a page, as an agent who has just opened it would. */
async function saveInTurn(
  store: NativeStore,
  pages: readonly RepositoryPath[],
  saves: number,
  name: string,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let save = 0; save < saves; save += 1) {
    const path = pages[(save * 7919) % pages.length];
    if (path === undefined) throw new Error('Aucune page.');
    const changes = [await edit(store, path, PUBLISHED, `${name} ${save}`)];
    const { milliseconds, value } = await time(() =>
      store.commit({
        ref: PUBLISHED,
        changes,
        author,
        message: `${path} modifié`,
        at: new Date().toISOString(),
        idempotencyKey: `${name}-${save}`,
      }),
    );
    if (!value.ok) throw new Error(JSON.stringify(value.refusal));
    times.push(milliseconds);
  }
  return times;
}

async function measurePublications(store: NativeStore, pages: readonly RepositoryPath[], count: number): Promise<void> {
  console.error(`${count} publications`);
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const ref = draftRef({ commune: 'exemple', collection: 'news', slug: `texte-${number}` });
    const path = pages[number * 97];
    if (path === undefined) throw new Error('Aucune page.');
    const act = { author, message: 'Brouillon', at: new Date().toISOString() };
    const saved = await store.commit({
      ...act,
      ref,
      changes: [await edit(store, path, PUBLISHED, `brouillon ${number}`)],
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    const { milliseconds, value } = await time(() =>
      store.publish({
        ...act,
        drafts: [{ ref, tip: saved.value.commit }],
        message: 'Publication',
        idempotencyKey: `publication-${number}`,
      }),
    );
    if (!value.ok) throw new Error(JSON.stringify(value.refusal));
    times.push(milliseconds);
  }
  report('git.publish.1-draft', times);
}

async function measureHistory(store: NativeStore, pages: readonly RepositoryPath[]): Promise<void> {
  const head = await store.resolve(PUBLISHED);
  const path = pages[0];
  if (head === undefined || path === undefined) throw new Error('Le dépôt est vide.');
  const look = () => time(() => store.history({ from: head, path, of: 'saves', limit: 20 }));
  print({
    bench: 'admin',
    metric: 'git.history.before-maintenance',
    unit: 'ms',
    ...spread([(await look()).milliseconds]),
  });
  const { milliseconds } = await time(() => store.maintain(new Date()));
  print({ bench: 'admin', metric: 'git.maintenance', unit: 'ms', ...spread([milliseconds]) });
  print({
    bench: 'admin',
    metric: 'git.history.after-maintenance',
    unit: 'ms',
    ...spread([(await look()).milliseconds]),
  });
}

async function edit(store: NativeStore, path: RepositoryPath, ref: ContentRef, note: string): Promise<PathChange> {
  const head = await store.resolve(ref);
  const content = head === undefined ? undefined : await store.read(head, path);
  if (content === undefined) throw new Error(`${path} manque.`);
  const text = new TextDecoder().decode(content.bytes).replace(/title: .*/, `title: ${note}`);
  return { path, expected: content.blob, bytes: new TextEncoder().encode(text) };
}

/** The part of the pages that one client alone edits. */
function ownPages(pages: readonly RepositoryPath[], client: number, clients: number): readonly RepositoryPath[] {
  return pages.filter((_, index) => index % clients === client);
}

function report(metric: string, times: readonly number[]): void {
  print({ bench: 'admin', metric, unit: 'ms', ...spread(times) });
  print({ bench: 'admin', metric: `${metric}.p95`, unit: 'ms', ...spread([percentile(times, 0.95)]) });
}

async function time<Value>(work: () => Promise<Value>): Promise<{ milliseconds: number; value: Value }> {
  const started = performance.now();
  const value = await work();
  return { milliseconds: performance.now() - started, value };
}
