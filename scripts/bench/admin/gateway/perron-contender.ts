import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { enterGateway, type GatewayClient, readAnswer } from '../../../../tests/browser/gateway-client.ts';
import type { Answer } from '../../../../tests/browser/send-request.ts';
import { freePort } from '../../../lighthouse/free-port.ts';
import { measuredPage } from '../../site/sample.ts';
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
  const server = fork(join(import.meta.dirname, 'serve-product.ts'), [product, String(port), MEASURED, BUILT], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('message', () => resolve());
    server.once('exit', (code) => reject(new Error(`Le serveur mesuré s’est arrêté (code ${code}).`)));
  });
  const clients = new Map<string, GatewayClient>();
  for (const commune of [MEASURED, BUILT])
    clients.set(commune, await enterGateway({ port, host: `${commune}.localhost` }, PERSON));
  const clientOf = (commune: string) => {
    const client = clients.get(commune);
    if (client === undefined) throw new Error(`Personne n’est entré à ${commune}.`);
    return client;
  };
  /** What the next save of each text begins from. */
  const bases = new Map<string, string>();

  // Below, each answer has the shape that its action promises.
  return {
    name: 'perron',
    async listAll(commune) {
      const entries = readAnswer(await clientOf(commune).call('entriesByFolder', folderOf(commune))) as unknown[];
      return entries.length;
    },
    async listFirst(commune) {
      const params = { ...folderOf(commune), parts: 'fields', skip: 0, limit: 40 };
      const { entries } = readAnswer(await clientOf(commune).call('entriesByFolder', params)) as { entries: unknown[] };
      return entries.length;
    },
    async open(text) {
      const path = pathOf(text);
      if (bases.has(path)) return;
      const name = { collection: 'news', slug: text.slug, orNothing: true };
      const draft = readAnswer(await clientOf(text.commune).call('unpublishedEntry', name)) as { base: string } | null;
      const { file } = readAnswer(await clientOf(text.commune).call('getEntry', { path })) as { file: { id: string } };
      bases.set(path, draft?.base ?? file.id);
    },
    async save(text, title, to) {
      const path = pathOf(text);
      const raw = textTitled(title, measuredPage(0).body);
      const answer = await clientOf(text.commune).call(
        'persistEntry',
        {
          dataFiles: [{ path, slug: text.slug, raw, base: bases.get(path) }],
          assets: [],
          options: { collectionName: 'news', useWorkflow: to === 'draft', newEntry: false },
        },
        randomUUID(),
      );
      if (answer.status !== 200) return undefined;
      const { base, commit } = readAnswer(answer) as { base: string; commit: string };
      bases.set(path, base);
      return commit;
    },
    async publish({ commune, slug }) {
      const answer = await clientOf(commune).call('publishUnpublishedEntry', { collection: 'news', slug });
      return answer.status === 200;
    },
    look: (commune, path) => clientOf(commune).look(path),
    stored: () => listMarks(join(product, 'data/repositories/content.git'), '%H'),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function folderOf(commune: string) {
  return { folder: `communes/${commune}/content/news`, extension: 'md', depth: 1 };
}

function pathOf({ commune, slug }: OpenText): string {
  return `communes/${commune}/content/news/${slug}.md`;
}
