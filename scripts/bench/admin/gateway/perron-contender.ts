import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '../../../lighthouse/free-port.ts';
import { measuredPage } from '../../site/sample.ts';
import { type Answer, ask } from './ask.ts';
import { type Contender, type OpenText, textTitled } from './contender.ts';
import { listMarks } from './list-marks.ts';
import { BUILT, MEASURED } from './make-product.ts';

export interface PerronContender extends Contender {
  /** The first page of the list, as our own editor asks for it. @returns how many entries */
  listFirst(commune: string): Promise<number>;
  /** A page of a commune as a visitor or, with the session's cookie, an agent sees it. */
  look(commune: string, path: string): Promise<Answer>;
}

/** Someone who may write and publish everywhere. */
const PERSON = 'alice-exemple';

/** The real composition over native git, in a process of its own. */
export async function startPerron(product: string): Promise<PerronContender> {
  const port = await freePort();
  const server = fork(join(import.meta.dirname, 'serve-product.ts'), [product, String(port), BUILT], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('message', () => resolve());
    server.once('exit', (code) => reject(new Error(`Le serveur mesuré s’est arrêté (code ${code}).`)));
  });
  const cookies = new Map<string, string>();
  for (const commune of [MEASURED, BUILT]) cookies.set(commune, await signIn(port, commune));
  /** What the next save of each text begins from. */
  const bases = new Map<string, string>();

  async function call(commune: string, action: string, params: object, key?: string): Promise<Answer> {
    return ask({
      port,
      host: `${commune}.localhost`,
      path: '/api/content',
      headers: {
        ...ownHeaders(port, commune),
        cookie: cookies.get(commune) ?? '',
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
  }

  return {
    name: 'perron',
    async listAll(commune) {
      const entries = read(await call(commune, 'entriesByFolder', folderOf(commune))) as unknown[];
      return entries.length;
    },
    async listFirst(commune) {
      const params = { ...folderOf(commune), parts: 'fields', skip: 0, limit: 40 };
      const { entries } = read(await call(commune, 'entriesByFolder', params)) as { entries: unknown[] };
      return entries.length;
    },
    async open(text) {
      const path = pathOf(text);
      if (bases.has(path)) return;
      const name = { collection: 'news', slug: text.slug, orNothing: true };
      const draft = read(await call(text.commune, 'unpublishedEntry', name)) as { base: string } | null;
      const { file } = read(await call(text.commune, 'getEntry', { path })) as { file: { id: string } };
      bases.set(path, draft?.base ?? file.id);
    },
    async save(text, title, to) {
      const path = pathOf(text);
      const raw = textTitled(title, measuredPage(0).body);
      const answer = await call(
        text.commune,
        'persistEntry',
        {
          dataFiles: [{ path, slug: text.slug, raw, base: bases.get(path) }],
          assets: [],
          options: { collectionName: 'news', useWorkflow: to === 'draft', newEntry: false },
        },
        randomUUID(),
      );
      if (answer.status !== 200) return undefined;
      const { base, commit } = read(answer) as { base: string; commit: string };
      bases.set(path, base);
      return commit;
    },
    async publish({ commune, slug }) {
      const answer = await call(commune, 'publishUnpublishedEntry', { collection: 'news', slug });
      return answer.status === 200;
    },
    look: (commune, path) =>
      ask({ port, host: `${commune}.localhost`, path, headers: { cookie: cookies.get(commune) ?? '' } }),
    stored: () => listMarks(join(product, 'data/repositories/content.git'), '%H'),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function signIn(port: number, commune: string): Promise<string> {
  const answer = await ask({
    port,
    host: `${commune}.localhost`,
    path: '/espace/connexion/demo',
    headers: { ...ownHeaders(port, commune), 'content-type': 'application/x-www-form-urlencoded' },
    body: `personne=${PERSON}`,
  });
  const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
  if (cookie === undefined) throw new Error(`La connexion a échoué (${answer.status}).`);
  return cookie.split(';')[0] ?? '';
}

/** What a browser adds to what a page of this site sends. */
function ownHeaders(port: number, commune: string) {
  return { origin: `http://${commune}.localhost:${port}`, 'sec-fetch-site': 'same-origin' };
}

function folderOf(commune: string) {
  return { folder: `communes/${commune}/content/news`, extension: 'md', depth: 1 };
}

function pathOf({ commune, slug }: OpenText): string {
  return `communes/${commune}/content/news/${slug}.md`;
}

function read({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`Réponse ${status} : ${body.toString().slice(0, 500)}`);
  return JSON.parse(body.toString());
}
