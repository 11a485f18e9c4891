import { type ChildProcess, execFile, fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/lighthouse/free-port.ts';
import { type RunningServer, startServer } from '../../src/functions/server.ts';
import { type Door, enterGateway, type GatewayClient } from '../browser/gateway-client.ts';
import { sendRequest } from '../browser/send-request.ts';

/** Each text saved four times, then published: at least 200 saves and 50 publications, on a fast machine more. */
const PUBLICATIONS = 50;
const SAVES = 4;
const KILLS = 4;
const SLUG = 'seneffe';
const TEXTS = ['exemple-carrieres', 'exemple-enquete', 'exemple-halage', 'exemple-prime'];
/** Milliseconds that a server lives, once it answers: from before its first writing of the site to after several. */
const LIFETIME = { least: 300, most: 6_000 };
/** Milliseconds from a publication to the next text: an agent reads before they go on. */
const PAUSE = 200;
const run = promisify(execFile);

let data: string;
let door: Door;
let server: ChildProcess | undefined;
/** Shows the written site to visitors, and is never killed. */
let visitors: RunningServer;
let visitorsDoor: Door;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'perron-faults-'));
  door = { port: await freePort(), host: `${SLUG}.localhost` };
  const started = await startServer({
    distRoot: join(data, 'dist'),
    port: 0,
    hostname: '127.0.0.1',
    mode: 'demo',
    sites: () => [{ slug: SLUG, name: 'Seneffe', fictional: false, domains: [], state: 'ready', problems: [] }],
    ready: () => true,
    onError: (error) => console.error(error),
  });
  if (!started.ok) throw new Error(started.refusal.code);
  visitors = started.value;
  visitorsDoor = { port: visitors.port, host: door.host };
});
afterAll(async () => {
  kill('with its children');
  await visitors.stop(0);
  await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

it('loses no acknowledged save and always shows a whole site, whenever the server is killed', async () => {
  await start();
  await expect.poll(isSiteWhole, { timeout: 60_000 }).toBe(true);

  let isOver = false;
  const brokenViews: string[] = [];
  let views = 0;
  const visiting = (async () => {
    while (!isOver) {
      const broken = await lookAround();
      if (broken !== undefined) brokenViews.push(broken);
      views += 1;
      await sleep(20);
    }
  })();
  let kills = 0;
  const killing = (async () => {
    while (!isOver) {
      await sleep(LIFETIME.least + Math.random() * (LIFETIME.most - LIFETIME.least));
      if (isOver) return;
      // One time in three the processes of git and of the site die at the same instant, and leave what they were at.
      kill(kills % 3 === 2 ? 'with its children' : 'alone');
      kills += 1;
      await start();
    }
  })();

  const acknowledged: string[] = [];
  const last = new Map<string, string>();
  try {
    for (let round = 0; round < PUBLICATIONS || kills < KILLS; round += 1) {
      const text = TEXTS[round % TEXTS.length] ?? '';
      for (let save = 1; save <= SAVES; save += 1)
        acknowledged.push(await saveText(text, `Tour ${round}, enregistrement ${save}`, `tour-${round}-${save}`));
      await publish(text, `Tour ${round}, enregistrement ${SAVES}`);
      last.set(text, `Tour ${round}, enregistrement ${SAVES}`);
      await sleep(PAUSE);
    }
  } finally {
    isOver = true;
    await Promise.all([visiting, killing]);
  }
  expect(views).toBeGreaterThan(20);
  expect(brokenViews).toEqual([]);

  const history = new Set((await git('rev-list', 'main')).split('\n'));
  expect(acknowledged.length).toBeGreaterThanOrEqual(PUBLICATIONS * SAVES);
  expect(acknowledged.filter((commit) => !history.has(commit))).toEqual([]);
  expect(await git('for-each-ref', 'refs/drafts')).toBe('');
  for (const [text, title] of last) {
    expect(await git('show', `main:communes/${SLUG}/content/news/${text}.md`)).toContain(title);
    const shown = async () => (await visit(`/actualites/${text}/`)).body;
    await expect.poll(shown, { timeout: 60_000 }).toContain(`<h1>${title}</h1>`);
  }
  await git('fsck', '--strict');
}, 600_000);

async function start(): Promise<void> {
  const program = join(import.meta.dirname, 'serve-commune.ts');
  const started = fork(program, [data, String(door.port), SLUG], {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  started.stderr?.on('data', (chunk) => (errors += chunk));
  server = started;
  await new Promise<void>((done, fail) => {
    started.once('message', () => done());
    started.once('exit', () => fail(new Error(`The server did not start.\n${errors}`)));
  });
}

function kill(how: 'alone' | 'with its children'): void {
  if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  process.kill(how === 'alone' ? server.pid : -server.pid, 'SIGKILL');
}

/** Asks again, as a browser does, until a server has answered. */
async function insist<Value>(attempt: (browser: GatewayClient) => Promise<Value | undefined>): Promise<Value> {
  const deadline = performance.now() + 90_000;
  while (performance.now() < deadline) {
    try {
      const done = await attempt(await enterGateway(door, 'alice-exemple'));
      if (done !== undefined) return done;
    } catch (error) {
      if (!isCut(error)) throw error;
    }
    await sleep(100);
  }
  throw new Error('No server has answered.');
}

/** The server died before or while it answered. */
function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ECONNRESET'].includes(String(error.code));
}

async function saveText(text: string, title: string, key: string): Promise<string> {
  const source = resolve(import.meta.dirname, `../../communes/${SLUG}/content/news/${text}.md`);
  const raw = (await readFile(source, 'utf8')).replace(/^title: .*$/m, `title: ${title}`);
  const path = `communes/${SLUG}/content/news/${text}.md`;
  const options = { collectionName: 'news', useWorkflow: true };
  return insist(async (browser) => {
    const { status, body } = await browser.call(
      'persistEntry',
      { dataFiles: [{ path, slug: text, raw }], assets: [], options },
      `${key}-${text}`,
    );
    if (status !== 200) throw new Error(body.toString());
    return (JSON.parse(body.toString()) as { commit: string }).commit;
  });
}

/** Without draft, a publication whose answer was lost has been made. */
async function publish(text: string, title: string): Promise<void> {
  await insist(async (browser) => {
    const { status, body } = await browser.call('publishUnpublishedEntry', { collection: 'news', slug: text });
    if (status === 200) return true;
    if (status !== 404) throw new Error(body.toString());
    expect(await git('show', `main:communes/${SLUG}/content/news/${text}.md`)).toContain(title);
    return true;
  });
}

const ADDRESSES = ['/', '/actualites/', ...TEXTS.map((text) => `/actualites/${text}/`), '/contact/', '/plan-du-site/'];

async function isSiteWhole(): Promise<boolean> {
  return (await lookAround()) === undefined;
}

/** One page after the other with its style sheets, as a visitor reads. @returns the first that is not whole */
async function lookAround(): Promise<string | undefined> {
  for (const address of ADDRESSES) {
    const { status, body } = await visit(address);
    if (status !== 200 || !body.trimEnd().endsWith('</html>')) return `${address}: ${status}, ${body.slice(-80)}`;
    const sheets = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, sheet = '']) => sheet);
    if (sheets.length === 0) return `${address}: bare`;
    for (const sheet of sheets) if ((await visit(sheet)).status !== 200) return `${address}: ${sheet}`;
  }
  return undefined;
}

async function visit(path: string): Promise<{ status: number; body: string }> {
  const { status, body } = await sendRequest({ ...visitorsDoor, path });
  return { status, body: body.toString() };
}

async function git(...args: string[]): Promise<string> {
  const repository = join(data, 'repositories/content.git');
  return (await run('git', ['--git-dir', repository, ...args], { maxBuffer: 1e8 })).stdout.trim();
}
