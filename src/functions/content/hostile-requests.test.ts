import { beforeAll, describe, expect, it } from 'vitest';
import { gatewaySite, MARKET, marketTitled } from '../../../tests/fixtures/gateway-site.ts';
import { sharpWorkshop } from '../../adapters/pictures/sharp-workshop.ts';

type Site = Awaited<ReturnType<typeof gatewaySite>>;
let site: Site;
let before: string;
let administrator: Awaited<ReturnType<Site['signIn']>>;

/** A commune with a draft, and the person who may do the most there. */
beforeAll(async () => {
  site = await gatewaySite({ policy: 'none' });
  administrator = await site.signIn('alice-exemple');
  expect((await administrator.call('persistEntry', saving(MARKET, marketTitled('Brouillon')))).status).toBe(200);
  before = site.state();
});

const NEWS = 'communes/exemple/content/news';
const PATHS: readonly string[] = [
  '',
  '.git/config',
  '.git',
  'communes/exemple/.git/config',
  `${NEWS}/.git/hooks/pre-commit`,
  `${NEWS}/.GIT/config.md`,
  `${NEWS}/.g\u200Cit/x.md`,
  `${NEWS}/git~1/x.md`,
  `${NEWS}/\uFF0Egit/x.md`,
  '.github/workflows/x.yml',
  '..',
  '../x.md',
  `${NEWS}/../../../../etc/passwd`,
  `${NEWS}/../commune.yaml`,
  `${NEWS}/../../../voisine/content/news/x.md`,
  `${NEWS}/./x.md`,
  `${NEWS}//x.md`,
  `${NEWS}/\u2025/x.md`,
  `${NEWS}/%2e%2e/x.md`,
  `${NEWS}/..%2fx.md`,
  '/etc/passwd',
  `/${NEWS}/x.md`,
  `${NEWS}/x.md/`,
  'C:\\Windows\\x.md',
  'communes\\exemple\\content\\news\\x.md',
  `${NEWS}/x.md\u0000.png`,
  `${NEWS}/x\n.md`,
  `${NEWS}/x.md:flux`,
  `${NEWS}/x\u202Edm.md`,
  `${NEWS}/marche\u0301.md`,
  `${NEWS}/march\u00E9.md`,
  'communes/exemple/media/e\u0301te\u0301.jpg',
  `${NEWS}/\uD800.md`,
  `${NEWS}/Marche.md`,
  `${NEWS}/un nom.md`,
  `${NEWS}/-rf.md`,
  `${NEWS}/--upload-pack=x.md`,
  `${NEWS}/*.md`,
  `${NEWS}/con.md`,
  `${NEWS}/nul`,
  `${NEWS}/x.md.`,
  `${NEWS}/x.mdx`,
  `${NEWS}/x.html`,
  `${NEWS}/x.js`,
  `${NEWS}/x`,
  `${NEWS}/dossier/x.md`,
  `${NEWS}/marche.md/x.md`,
  `${NEWS}/marche.overlay.yaml`,
  `${NEWS}/${'a'.repeat(300)}.md`,
  `communes/exemple/content/pages/${'a/'.repeat(140)}x.md`,
  'communes/exemple/media/x.svg',
  'communes/exemple/media/x.php',
  'communes/exemple/media/x.jpg.html',
  'communes/exemple/media/.htaccess',
  'communes/exemple/media/../commune.yaml',
  'communes/exemple/files/x.exe',
  'communes/exemple/commune.yaml',
  'communes/exemple/theme.css',
  'communes/exemple/redirects.csv',
  'communes/exemple/overrides/Page.astro',
  'communes/exemple/public/x.html',
  'communes/_shared/content/pages/x.md',
  'communes/voisine/content/news/x.md',
  'communes/EXEMPLE/content/news/x.md',
  'communes/exemple2/content/news/x.md',
  'communes',
  'package.json',
  'src/core/identity/rights.ts',
  'refs/heads/main',
  '__proto__',
];

describe('a path that no agent’s editor asks for', () => {
  it.each(PATHS.map((path) => [JSON.stringify(path).slice(0, 80), path]))(
    '%s is refused by every action',
    async (_, path) => {
      const asset = { path, content: 'eA==', encoding: 'base64' };
      const text = marketTitled('Autre');
      const attempts: [string, object][] = [
        ['persistEntry', saving(path, text)],
        ['persistEntry', saving(path, text, { useWorkflow: false })],
        ['persistEntry', { ...saving(MARKET, text), assets: [asset] }],
        [
          'persistEntry',
          { ...saving(MARKET, text), dataFiles: [{ slug: 'marche', path: MARKET, raw: text, newPath: path }] },
        ],
        ['persistMedia', { asset, options: { commitMessage: 'x' } }],
        ['deleteFile', { path, options: { commitMessage: 'x' } }],
        ['deleteFiles', { paths: [path], options: { commitMessage: 'x' } }],
        ['getEntry', { path }],
        ['entriesByFiles', { files: [{ path }] }],
        ['entriesByFolder', { folder: path, extension: 'md', depth: 1 }],
        ['getMediaFile', { path }],
        ['unpublishedEntryDataFile', { collection: 'news', slug: 'marche', id: 'x', path }],
        ['unpublishedEntryMediaFile', { collection: 'news', slug: 'marche', id: 'x', path }],
      ];
      for (const [action, params] of attempts) await expectRefused(action, params);
      if (!/^communes\/exemple\/(?:media|files)/.test(path)) await expectRefused('getMedia', { mediaFolder: path });
    },
  );
});

const SLUGS = [
  '',
  '..',
  '../marche',
  'marche/../marche',
  '.git',
  'marche.lock',
  'Marche',
  'marche+x',
  'march\u00E9',
  'marche\u0301',
  'refs/heads/main',
  '../../heads/main',
  'marche\u0000',
  'marche.md',
  '@{0}',
  'a'.repeat(251),
  'a/'.repeat(120),
  'rien',
];

describe('the name of a draft that does not exist', () => {
  it.each(SLUGS.map((slug) => [JSON.stringify(slug).slice(0, 60), slug]))(
    '%s is refused by every action',
    async (_, slug) => {
      for (const action of ['unpublishedEntry', 'publishUnpublishedEntry', 'deleteUnpublishedEntry']) {
        await expectRefused(action, { collection: 'news', slug });
      }
      await expectRefused('unpublishedEntry', { id: `news/${slug}` });
      await expectRefused('unpublishedEntry', { id: `../news/${slug}` });
      await expectRefused('updateUnpublishedEntryStatus', { collection: 'news', slug, newStatus: 'pending_review' });
    },
  );
});

const MARKETS = { collection: 'news', slug: 'marche' };
const PAYLOADS: readonly [string, unknown][] = [
  ['nothing', null],
  ['a list', []],
  ['a text', 'bonjour'],
  ['a number', 1],
  ['no action', {}],
  ['an unknown action', { action: 'push', params: {} }],
  ['notes, which we do not keep', { action: 'addNote', params: { ...MARKETS, note: {} } }],
  ['an action of every object', { action: 'constructor', params: {} }],
  ['an action that is no text', { action: ['getEntry'], params: { path: MARKET } }],
  ['a branch that is no text', { branch: {}, action: 'publishUnpublishedEntry', params: MARKETS }],
  ['a branch that is a list', { action: 'publishUnpublishedEntry', params: { ...MARKETS, branch: ['main'] } }],
  ['an endless branch', { action: 'publishUnpublishedEntry', params: { ...MARKETS, branch: 'x'.repeat(300) } }],
  ['an extra key beside the action', { action: 'publishUnpublishedEntry', params: MARKETS, ref: 'refs/heads/main' }],
  ['an extra key among the parameters', { action: 'publishUnpublishedEntry', params: { ...MARKETS, author: 'x' } }],
  ['another commune as a parameter', { action: 'publishUnpublishedEntry', params: { ...MARKETS, commune: 'voisine' } }],
  [
    'a prototype',
    '{"action":"publishUnpublishedEntry","params":{"collection":"news","slug":"marche","__proto__":{"a":1}}}',
  ],
  ['an unknown collection', { action: 'publishUnpublishedEntry', params: { collection: '__proto__', slug: 'marche' } }],
  [
    'a collection that is a list',
    { action: 'publishUnpublishedEntry', params: { collection: ['news'], slug: 'marche' } },
  ],
  ['no parameters', { action: 'publishUnpublishedEntry' }],
  [
    'a status that does not exist',
    { action: 'updateUnpublishedEntryStatus', params: { ...MARKETS, newStatus: 'online' } },
  ],
  ['a folder that is a number', { action: 'entriesByFolder', params: { folder: 1, extension: 'md', depth: 1 } }],
  ['a depth that is a text', { action: 'entriesByFolder', params: { folder: NEWS, extension: 'md', depth: '1' } }],
  [
    'a page without end',
    { action: 'entriesByFolder', params: { folder: NEWS, extension: 'md', depth: 1, limit: 1e9 } },
  ],
  [
    'a page before the first',
    { action: 'entriesByFolder', params: { folder: NEWS, extension: 'md', depth: 1, skip: -1 } },
  ],
  ['files that are no list', { action: 'entriesByFiles', params: { files: { path: MARKET } } }],
  ['too many files', { action: 'entriesByFiles', params: { files: Array(201).fill({ path: MARKET }) } }],
  ['no path to delete', { action: 'deleteFiles', params: { paths: [] } }],
  ['several paths to delete', { action: 'deleteFiles', params: { paths: [MARKET, MARKET] } }],
  ['a path that is an object', { action: 'deleteFile', params: { path: { toString: MARKET } } }],
  ['a picture without bytes', adding('')],
  ['a picture that is no Base64', adding('<script>')],
  ['a picture in loose Base64', adding('eA')],
  [
    'a picture in another encoding',
    {
      action: 'persistMedia',
      params: { asset: { path: 'communes/exemple/media/x.jpg', content: 'x', encoding: 'utf-8' } },
    },
  ],
  ['a save without file', { action: 'persistEntry', params: { ...saving(MARKET, ''), dataFiles: [] } }],
  [
    'a save of two files',
    {
      action: 'persistEntry',
      params: { ...saving(MARKET, ''), dataFiles: Array(2).fill({ slug: 'x', path: MARKET, raw: '' }) },
    },
  ],
  [
    'a save of a former shape',
    {
      action: 'persistEntry',
      params: { entry: { slug: 'marche', path: MARKET, raw: '' }, assets: [], options: { useWorkflow: true } },
    },
  ],
  [
    'a text that is a number',
    { action: 'persistEntry', params: { ...saving(MARKET, ''), dataFiles: [{ slug: 'x', path: MARKET, raw: 1 }] } },
  ],
  [
    'a base that is no revision',
    {
      action: 'persistEntry',
      params: { ...saving(MARKET, ''), dataFiles: [{ slug: 'x', path: MARKET, raw: '', base: 'HEAD' }] },
    },
  ],
  [
    'a save that does not say where',
    { action: 'persistEntry', params: { ...saving(MARKET, marketTitled('x')), options: {} } },
  ],
  [
    'a save that is almost a draft',
    { action: 'persistEntry', params: saving(MARKET, marketTitled('x'), { useWorkflow: 'true' }) },
  ],
  [
    'a save into another collection',
    { action: 'persistEntry', params: saving(MARKET, marketTitled('x'), { collectionName: 'events' }) },
  ],
  ['what is not JSON', '{"action": '],
  ['a hundred thousand lists', '['.repeat(100_000)],
];

describe('a request of another shape', () => {
  it.each(PAYLOADS)('%s is refused', async (_, payload) => {
    await expectNothing(await administrator.send(payload));
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
  ])('sent as %s is refused', async (type, status) => {
    const response = await administrator.send(publishing(), { headers: { 'content-type': type } });
    expect(response.status).toBe(status);
    await expectNothing(response);
  });

  it.each([['court'], ['../../../../cle'], ['a'.repeat(65)]])('with the idempotency key %s is refused', async (key) => {
    await expectNothing(await administrator.send(publishing(), { headers: { 'idempotency-key': key } }));
  });

  it('of more than 20 MB is refused in French, whether it says its length or not', async () => {
    const huge = JSON.stringify(adding('A'.repeat(20 * 1024 * 1024)));
    const said = await administrator.send(huge, { headers: { 'content-length': String(huge.length) } });
    expect([said.status, await said.json()]).toEqual([
      413,
      { code: 'too-large', error: expect.stringContaining('dépasse 20\u00A0Mo') },
    ]);
    const unsaid = await administrator.send(huge);
    expect(unsaid.status).toBe(413);
    await expectNothing(unsaid);
  });

  it('with a file of more than 12 MB is refused by the name of the file', async () => {
    const response = await administrator.send(adding('A'.repeat(17 * 1024 * 1024)));
    expect(response.status).toBe(413);
    expect(await response.clone().json()).toMatchObject({ error: expect.stringContaining('x.jpg') });
    await expectNothing(response);
  });
});

const HEAD = 'title: Un titre\nsummary: Un résumé.\ndate: 2026-03-02\ncategory: vie-communale\n';
const TEXTS: readonly [string, string][] = [
  ['nothing', ''],
  ['no fields', 'Un texte.'],
  ['a billion laughs', `---\n${HEAD}a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nkeywords: [*c,*c]\n---\n`],
  ['an alias of itself', `---\n${HEAD}keywords: &a [*a]\n---\n`],
  ['a merge key', `---\nbase: &base\n  title: x\n<<: *base\n---\n`],
  ['a tag that makes code', `---\n${HEAD}keywords: !!js/function "function () {}"\n---\n`],
  ['binary data', `---\n${HEAD}keywords: !!binary eA==\n---\n`],
  ['a thousand levels', `---\n${HEAD}keywords: ${'['.repeat(1000)}${']'.repeat(1000)}\n---\n`],
  ['a field written twice', `---\n${HEAD}title: Deux\n---\n`],
  ['a field that does not exist', `---\n${HEAD}layout: ../../secret\n---\n`],
  ['a title that is a mapping', `---\n${HEAD.replace('Un titre', '{ a: b }')}---\n`],
  ['a day that does not exist', `---\n${HEAD.replace('03-02', '02-30')}---\n`],
  ['a picture from elsewhere', `---\n${HEAD}image: { src: https://attaquant.example/x.jpg, alt: x }\n---\n`],
  ['a picture of another commune', `---\n${HEAD}image: { src: ../../voisine/media/x.jpg, alt: x }\n---\n`],
  ['a million characters', `---\n${HEAD}---\n${'a'.repeat(1_000_000)}`],
];

describe('a text that the site could not be built from', () => {
  it.each(TEXTS)('%s is refused with its problems, draft or not', async (_, text) => {
    for (const useWorkflow of [true, false]) {
      const params = saving(MARKET, text, { useWorkflow });
      const { status, body } = await administrator.call('persistEntry', params);
      expect([status, body.code]).toEqual([422, 'invalid']);
      expect(body.problems.length).toBeGreaterThan(0);
      expect(site.state()).toBe(before);
    }
  });

  it.each([
    ['a prototype', `---\n${HEAD}__proto__: { hidden: true }\n---\n`],
    ['a directive', `---\n${HEAD}...\n%YAML 1.1\n---\n`],
  ])('keeps nothing of %s: the file is written anew', async (_, text) => {
    const place = await gatewaySite({ policy: 'none' });
    const alice = await place.signIn('alice-exemple');
    const path = MARKET.replace('marche', 'neuf');
    await alice.call('persistEntry', saving(path, text, { useWorkflow: false }));
    expect((await alice.call('getEntry', { path })).body.data.trimEnd()).toBe(`---\n${HEAD}---`);
  });

  it('loses its scripts, and whoever wrote it is told', async () => {
    const place = await gatewaySite({ policy: 'none' });
    const alice = await place.signIn('alice-exemple');
    const text = `${marketTitled('Titre')}\n<script>alert(1)</script>\n\n[ici](javascript:alert(1)) <img src=x onerror=alert(1)>\n`;
    const { status, body } = await alice.call('persistEntry', saving(MARKET, text, { useWorkflow: false }));
    expect([status, body.removals.length > 0]).toEqual([200, true]);
    const stored: string = (await alice.call('getEntry', { path: MARKET })).body.data;
    expect(stored).not.toMatch(/<script|javascript:|onerror|<img/);
  });
});

describe('a file that is no picture', () => {
  it.each([
    ['code for the browser', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture cut short', '\u00FF\u00D8\u00FF\u00E0'],
    ['another format', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'],
  ])('%s is refused under a picture’s name, alone or with a text', async (_, bytes) => {
    const place = await gatewaySite({ pictures: sharpWorkshop });
    const alice = await place.signIn('alice-exemple');
    const start = place.state();
    const content = Buffer.from(bytes, 'latin1').toString('base64');
    const asset = { path: 'communes/exemple/media/x.jpg', content, encoding: 'base64' };
    const text = saving(MARKET, marketTitled('x'));
    const answers = [
      await alice.call('persistMedia', { asset }),
      await alice.call('persistEntry', { ...text, assets: [asset] }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([422, 'bad-picture']));
    expect(place.state()).toBe(start);
  });
});

describe('a wrong branch', () => {
  it.each(['refs/heads/autre', '../../main', 'main --force', '.git'])(
    '%s changes nothing but the draft',
    async (branch) => {
      const place = await gatewaySite();
      const chloe = await place.signIn('chloe-exemple');
      const refs = [...place.repository.refs];
      const { status } = await chloe.call('persistEntry', { ...saving(MARKET, marketTitled('x')), branch });
      expect(status).toBe(200);
      expect([...place.repository.refs.keys()]).toEqual([
        ...refs.map(([ref]) => ref),
        'refs/drafts/exemple/news/marche',
      ]);
      expect([...place.repository.refs]).toEqual(expect.arrayContaining(refs));
    },
  );
});

async function expectRefused(action: string, params: object): Promise<void> {
  await expectNothing(
    await administrator.send({ branch: 'main', action, params: { branch: 'main', ...params } }),
    action,
  );
}

/** Refused in French, not by accident, and with every text and draft as it was. */
async function expectNothing(response: Response, action = ''): Promise<void> {
  const isMissing = action === 'entriesByFiles' && response.status === 200;
  const body = response.bodyUsed ? { error: 'Déjà lu.' } : await response.json();
  if (isMissing) expect(body).toMatchObject([{ data: null }]);
  else {
    expect([400, 403, 404, 409, 413, 415, 422], `${action} ${JSON.stringify(body)}`).toContain(response.status);
    expect(body.error).toMatch(/^\p{Lu}.*[.!]$/u);
  }
  expect(site.errors).toEqual([]);
  expect(site.state()).toBe(before);
}

function saving(path: string, raw: string, options: object = {}) {
  return { dataFiles: [{ slug: 'marche', path, raw }], assets: [], options: { useWorkflow: true, ...options } };
}

function publishing() {
  return { action: 'publishUnpublishedEntry', params: MARKETS };
}

function adding(content: string) {
  return {
    action: 'persistMedia',
    params: { asset: { path: 'communes/exemple/media/x.jpg', content, encoding: 'base64' } },
  };
}
