import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newsText } from '../../../tests/fixtures/desk-room.ts';
import { deskSite } from '../../../tests/fixtures/desk-site.ts';
import { memoryStore } from '../../adapters/git/memory-store.ts';
import { draftRef, PUBLISHED } from '../../core/records/content-ref.ts';
import type { CommitId } from '../../core/records/git-ids.ts';
import { repositoryPathSchema } from '../../core/records/repository-path.ts';

const SECRET = 'Confidentiel';
const PEOPLE = ['alice', 'bruno', 'chloe', 'dana'] as const;
const THEIRS = 'communes/voisine/content/news/marche.md';
const store = memoryStore();
const draft = draftRef({ commune: 'voisine', collection: 'news', slug: 'marche' });
let site: Awaited<ReturnType<typeof deskSite>>;
let commits: readonly string[];
let blobs: readonly string[];
let start: CommitId;

/** Two communes in one repository: « voisine » has a text online, a draft, a picture and nothing to hide elsewhere. */
beforeAll(async () => {
  site = await deskSite({ policy: 'none', store });
  await save(PUBLISHED, THEIRS, newsText(SECRET, `${SECRET}, en ligne.`));
  await save(PUBLISHED, 'communes/voisine/media/place.jpg', SECRET);
  await save(draft, THEIRS, newsText(`${SECRET}, en projet`, `${SECRET}.`));
  start = await standing();
  const tip = await store.resolve(draft);
  const files = await Promise.all([start, tip ?? start].map((commit) => store.read(commit, pathOf(THEIRS))));
  commits = [start, tip ?? ''];
  blobs = files.map((file) => file?.blob ?? '');
});

describe('an agent of one commune', () => {
  it('reads and changes nothing of another by any address of the desk, whatever their role', async () => {
    const hints = fc.constantFrom(
      'marche',
      'voisine~marche',
      '..~..~..~voisine~content~news~marche',
      '..%2F..%2F..%2Fvoisine%2Fcontent%2Fnews%2Fmarche',
      encodeURIComponent(THEIRS),
    );
    const paths = fc.constantFrom(
      THEIRS,
      'communes/voisine/media/place.jpg',
      '../voisine/media/place.jpg',
      'media/../../voisine/media/place.jpg',
    );
    const commit = fc.nat().map((pick) => commits[pick % commits.length] ?? '');
    const blob = fc.nat().map((pick) => blobs[pick % blobs.length] ?? '');
    const text = hints.map((id) => `/espace/contenus/news/${id}/`);
    const reading = fc.oneof(
      fc.constantFrom(
        '/espace/',
        '/espace/contenus/?sorte=news',
        `/espace/contenus/?q=${SECRET}`,
        '/espace/medias/',
        '/espace/arborescence/',
        '/espace/agents/',
        '/espace/visiteurs/',
      ),
      text,
      text.map((address) => `${address}historique/`),
      fc.tuple(text, commit).map(([address, id]) => `${address}historique/?apres=${id}`),
      fc.tuple(text, commit, commit).map(([address, from, to]) => `${address}historique/comparer?de=${from}&a=${to}`),
      fc.tuple(text, blob).map(([address, id]) => `${address}comparer?base=${id}`),
      hints.map((id) => `/espace/ecrire/news/${id}/`),
      hints.map((id) => `/espace/brouillon/news/${id}`),
      paths.map((path) => `/espace/medias/fichier?chemin=${encodeURIComponent(path)}`),
      paths.map((path) => `/espace/medias/vignette?chemin=${encodeURIComponent(path)}`),
      paths.map((path) => `/espace/arborescence/renommer?page=${encodeURIComponent(path)}`),
    );
    const writing = fc.oneof(
      fc
        .tuple(
          text,
          fc.constantFrom('soumettre', 'publier', 'abandonner', 'depublier', 'supprimer', 'renvoyer'),
          commit,
        )
        .map(([address, deed, version]) => ({ path: `${address}${deed}`, form: { version, remarque: 'Non.' } })),
      fc
        .tuple(text, commit)
        .map(([address, version]) => ({ path: `${address}historique/revenir`, form: { version, vers: version } })),
      fc.tuple(text, blob).map(([address, leur]) => ({ path: `${address}comparer`, form: { base: leur, leur } })),
      fc.tuple(hints, blob).map(([id, version]) => ({
        path: `/espace/ecrire/news/${id}/`,
        form: { version, title: 'Pris', corps: 'Pris.' },
      })),
      fc.constant({ path: '/espace/publier', form: { textes: [draft, 'news/marche'] } }),
      paths.map((chemin) => ({ path: '/espace/medias/supprimer', form: { chemin } })),
      paths.map((chemin) => ({ path: '/espace/medias/decrire', form: { chemin, description: 'Prise.' } })),
      paths.map((page) => ({ path: '/espace/arborescence/renommer', form: { page, titre: 'Pris', adresse: 'oui' } })),
      paths.map((page) => ({ path: '/espace/arborescence/placer', form: { page, sous: '', rang: '0' } })),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PEOPLE), reading, writing, async (who, address, { path, form }) => {
        const { visit } = await site.signIn(who);
        for (const answer of [await visit(address), await visit(path, { form })]) {
          expect(answer.status, `${address} ${path}`).toBeLessThan(500);
          expect(withoutSearch(await answer.text()), `${address} ${path}`).not.toContain(SECRET);
          if (answer.ok) answered += 1;
        }
        expect(await changedOfTheirs()).toEqual([]);
        expect(await store.resolve(draft)).toBe(commits[1]);
      }),
      { numRuns: 400 },
    );
    // Otherwise everything was refused at the door, and the rule above says nothing.
    expect(answered).toBeGreaterThan(20);
  }, 120_000);

  it('is nobody at the other’s door, even with the cookie of their session', async () => {
    const neighbour = await deskSite({ origin: 'https://www.voisine.example' });
    const { token } = await site.signIn('alice');
    const answer = await neighbour.app.request(`${neighbour.ports.origin}/espace/`, {
      headers: { host: 'www.voisine.example', cookie: `__Host-perron=${token}` },
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/espace/connexion'),
    ]);
  });
});

/** What one searched for stands in the form again. */
function withoutSearch(page: string): string {
  return page.replaceAll(`value="${SECRET}"`, '').replaceAll(`«\u202F${SECRET}\u202F»`, '');
}

async function changedOfTheirs(): Promise<readonly string[]> {
  const changed = await store.changedPaths(start, await standing());
  return changed.map(({ path }) => path).filter((path) => !path.startsWith('communes/exemple/'));
}

async function standing(): Promise<CommitId> {
  const commit = await store.resolve(PUBLISHED);
  if (commit === undefined) throw new Error('Nothing is published.');
  return commit;
}

async function save(ref: Parameters<typeof store.resolve>[0], path: string, text: string): Promise<void> {
  const from = (await store.resolve(ref)) ?? (await store.resolve(PUBLISHED));
  const held = from === undefined ? undefined : await store.read(from, pathOf(path));
  const saved = await store.commit({
    ref,
    changes: [{ path: pathOf(path), expected: held?.blob ?? 'absent', bytes: new TextEncoder().encode(text) }],
    author: { name: 'Voisin Exemple', email: 'voisin@exemple.example' },
    message: `Actualité «\u202F${SECRET}\u202F»`,
    at: '2026-03-01T09:00:00Z',
  });
  if (!saved.ok) throw new Error(saved.refusal.code);
}

function pathOf(path: string) {
  return repositoryPathSchema.parse(path);
}
