import { openRepository } from '../../src/adapters/git/native-store.ts';
import { draftRef, PUBLISHED } from '../../src/core/records/content-ref.ts';
import { repositoryPathSchema } from '../../src/core/records/repository-path.ts';

/**
 * The server that is killed: `node save-and-publish.ts DIRECTORY FIRST LAST`. It does the acts of these numbers in
 * turn; every fifth is a publication, the others save a page. Each act acknowledged is one line on stdout:
 * `<number> <commit>`. An act already done is found again by its key.
 */
const [directory = '', first = '1', last = '0'] = process.argv.slice(2);
const author = { name: 'Alice Exemple', email: 'alice@exemple.example' };
const store = await openRepository(directory, {
  committer: { name: 'Perron', email: 'perron@localhost' },
  abandonedLockAge: 500,
});

for (let act = Number(first); act <= Number(last); act += 1) {
  const commit = act % 5 === 0 ? await publish(act) : await save(act);
  process.stdout.write(`${act} ${commit}\n`);
}
await store.close();

async function save(act: number, ref: Parameters<typeof store.resolve>[0] = PUBLISHED): Promise<string> {
  const path = repositoryPathSchema.parse(`communes/exemple/content/news/acte-${act}.md`);
  const result = await store.commit({
    ref,
    changes: [{ path, expected: 'absent', bytes: new TextEncoder().encode(`acte ${act}\n`) }],
    author,
    message: `Acte ${act}`,
    at: '2026-11-24T08:00:00Z',
    ...(ref === PUBLISHED ? { idempotencyKey: `acte-${act}` } : {}),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.commit;
}

async function publish(act: number): Promise<string> {
  const ref = draftRef({ commune: 'exemple', collection: 'news', slug: `acte-${act}` });
  // Published by the process that was killed before it could tell: the draft is then gone, or its text is there already.
  if ((await store.resolve(ref)) === undefined) await save(act, ref);
  const tip = await store.resolve(ref);
  const published = await store.resolve(PUBLISHED);
  if (tip === undefined) return published ?? '';
  const result = await store.publish({
    drafts: [{ ref, tip }],
    author,
    message: `Publication ${act}`,
    at: '2026-11-24T08:00:00Z',
    idempotencyKey: `publication-${act}`,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.commit;
}
