import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterGateway, type GatewayClient, readAnswer } from '../browser/gateway-client.ts';
import { type ServedGateway, serveGateway } from '../browser/serve-gateway.ts';
import { newsText } from '../fixtures/desk-room.ts';

const CLIENTS = 60;
const SAVES = 20;
const PEOPLE = ['Alice', 'Bruno', 'Chloé', 'Dana'];
const run = promisify(execFile);

let served: ServedGateway;
beforeAll(async () => {
  served = await serveGateway('seneffe');
}, 120_000);
afterAll(() => served.stop());

it('keeps every save of 60 browsers saving 20 times at once, each in its person’s name', async () => {
  const people = await Promise.all(PEOPLE.map((name) => enterGateway(served.door, personOf(name))));
  const saved = await Promise.all(
    Array.from({ length: CLIENTS }, (_, client) => {
      const browser = people[client % people.length];
      if (browser === undefined) throw new Error('Nobody has come in.');
      return saveAgainAndAgain(browser, `essai-${client}`);
    }),
  );
  const acknowledged = saved.flat();
  expect(new Set(acknowledged).size).toBe(CLIENTS * SAVES);

  const stored = new Set((await git('rev-list', '--glob=refs/drafts/seneffe/news')).split('\n'));
  expect(acknowledged.filter((commit) => !stored.has(commit))).toEqual([]);
  for (let client = 0; client < CLIENTS; client += 1) {
    const draft = `refs/drafts/seneffe/news/essai-${client}`;
    expect(await git('log', '--format=%an', `main..${draft}`)).toBe(
      Array(SAVES)
        .fill(`${PEOPLE[client % PEOPLE.length]} Exemple`)
        .join('\n'),
    );
    expect(await git('diff', '--numstat', 'main', draft)).toBe(
      `7\t0\tcommunes/seneffe/content/news/essai-${client}.md`,
    );
    expect(await git('cat-file', '-p', `${draft}:communes/seneffe/content/news/essai-${client}.md`)).toContain(
      `title: essai-${client}, version ${SAVES}`,
    );
  }
  await git('fsck', '--strict');
  expect(served.errors).toEqual([]);
});

/** @returns the commit of each save, as the gateway told it */
async function saveAgainAndAgain(browser: GatewayClient, slug: string): Promise<readonly string[]> {
  const commits: string[] = [];
  let base = 'absent';
  for (let version = 1; version <= SAVES; version += 1) {
    const answer = await browser.call(
      'persistEntry',
      {
        dataFiles: [
          {
            path: `communes/seneffe/content/news/${slug}.md`,
            slug,
            raw: newsText(`${slug}, version ${version}`),
            base,
          },
        ],
        assets: [],
        options: { collectionName: 'news', useWorkflow: true },
      },
      `${slug}-version-${version}`,
    );
    // What a save answers.
    const told = readAnswer(answer) as { base: string; commit: string };
    base = told.base;
    commits.push(told.commit);
  }
  return commits;
}

function personOf(name: string): string {
  return `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}-exemple`;
}

async function git(...args: string[]): Promise<string> {
  return (await run('git', ['--git-dir', served.repository, ...args], { maxBuffer: 1e8 })).stdout.trim();
}
