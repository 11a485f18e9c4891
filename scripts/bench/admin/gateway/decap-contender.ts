import { execFile, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { type Answer, sendRequest } from '../../../../tests/browser/send-request.ts';
import { freePort } from '../../../lighthouse/free-port.ts';
import { measuredPage } from '../../site/sample.ts';
import { type Contender, type OpenText, textTitled } from './contender.ts';
import { listMarks } from './list-marks.ts';

const run = promisify(execFile);

/** Decap's own server over a clone of the same repository: it needs a folder with the files checked out. */
export async function startDecap(source: string, clone: string): Promise<Contender> {
  await run('git', ['clone', '--quiet', '--branch', 'main', source, clone]);
  await run('git', ['-C', clone, 'config', 'user.name', 'Mesure']);
  await run('git', ['-C', clone, 'config', 'user.email', 'mesure@localhost']);
  const port = await freePort();
  const server = fork(createRequire(import.meta.url).resolve('decap-server'), [], {
    env: {
      PATH: process.env['PATH'],
      HOME: clone,
      PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MODE: 'git',
      GIT_REPO_DIRECTORY: clone,
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  });

  const call = (action: string, params: object): Promise<Answer> =>
    sendRequest({
      port,
      host: 'localhost',
      path: '/api/v1',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
  await waitUntil(() =>
    call('info', {}).then(
      ({ status }) => status === 200,
      () => false,
    ),
  );

  return {
    name: 'decap-server',
    async listAll(commune) {
      const params = { folder: `communes/${commune}/content/news`, extension: 'md', depth: 1 };
      const { status, body } = await call('entriesByFolder', params);
      if (status !== 200) throw new Error(`decap-server : ${status} ${body.toString().slice(0, 500)}`);
      return (JSON.parse(body.toString()) as unknown[]).length;
    },
    // One thing at a time, and nothing that waits for more than three seconds: it may still be busy with a crowd.
    open: async (text) => void (await call('getEntry', { path: pathOf(text) })),
    async save(text, title, to) {
      const path = pathOf(text);
      const { slug } = text;
      const { status } = await call('persistEntry', {
        dataFiles: [{ path, slug, raw: textTitled(title, measuredPage(0).body) }],
        assets: [],
        options: {
          collectionName: 'news',
          commitMessage: title,
          useWorkflow: to === 'draft',
          newEntry: false,
          status: 'draft',
        },
      });
      return status === 200 ? title : undefined;
    },
    async publish({ slug }) {
      const { status } = await call('publishUnpublishedEntry', { collection: 'news', slug });
      return status === 200;
    },
    stored: () => listMarks(clone, '%s'),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function pathOf({ commune, slug }: OpenText): string {
  return `communes/${commune}/content/news/${slug}.md`;
}

async function waitUntil(isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('decap-server ne répond pas.');
}
