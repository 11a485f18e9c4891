import { cp, mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDaySchema } from '../../src/core/calendar/calendar-day.ts';
import { buildCommune } from '../../src/site/build/build-commune.ts';
import { type BuildMemory, keepSite } from '../../src/site/build/build-memory.ts';
import { type SmallRepository, smallRepository } from '../browser/small-repository.ts';
import { repository as product } from './read-site.ts';

const slug = 'exemple';
/** The same look, and hardly any text of its own. */
const neighbour = 'voisine';
const buildDay = calendarDaySchema.parse('2026-11-24');

let small: SmallRepository;
let kept: BuildMemory;

beforeAll(async () => {
  small = await smallRepository([slug, neighbour]);
  for (const kind of ['decisions', 'events', 'news', 'regulations', 'sittings'])
    await rm(join(small.root, 'communes', neighbour, 'content', kind), { recursive: true });
  kept = keepSite();
  await publish('kept', kept);
});
afterAll(() => small.remove());

/** Publishes into a folder of the small repository; answers what was refused. */
async function publish(dist: string, memory?: BuildMemory, commune = slug) {
  const built = await buildCommune(
    {
      repository: small.root,
      slug: commune,
      dist: join(small.root, dist),
      data: join(small.root, '.perron'),
      buildDay,
    },
    memory,
  );
  if (!built.ok) return built.refusal.map(({ code, message }) => `${code}: ${message}`);
  await built.value.searchable;
  return [];
}

/** Every file with its bytes; Pagefind names its own at random, so only how many pages it knows counts. */
async function readSite(dist: string): Promise<Record<string, string>> {
  const root = await realpath(join(small.root, dist, slug));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const site: Record<string, string> = {};
  for (const file of files.sort()) {
    const name = file.slice(root.length + 1);
    if (!name.startsWith('pagefind/')) site[name] = (await readFile(file)).toString('base64');
  }
  const { languages } = JSON.parse(await readFile(join(root, 'pagefind/pagefind-entry.json'), 'utf8'));
  return { ...site, 'pages that the search knows': String(languages.fr.page_count) };
}

/** Which file of the disk holds the style sheet: another one each time the template is bundled. */
async function styleSheet(dist: string, commune = slug): Promise<number> {
  const assets = join(await realpath(join(small.root, dist, commune)), '_astro');
  const [name = ''] = (await readdir(assets)).filter((file) => file.endsWith('.css'));
  return (await stat(join(assets, name))).ino;
}

describe('sites of the same look, built one after the other', () => {
  it('share a bundle of the template, and are each what they would be alone', async () => {
    const { write } = keepSite();
    expect(await publish('together', { write }, neighbour)).toEqual([]);
    expect(await publish('together', { write })).toEqual([]);
    expect(await styleSheet('together', slug)).toBe(await styleSheet('together', neighbour));
    expect(await publish('alone')).toEqual([]);
    expect(await readSite('together')).toEqual(await readSite('alone'));
  });
});

describe('a site published again by a process that keeps it in mind', () => {
  it('is byte for byte the one that a new process would build, after texts, pictures and settings changed', async () => {
    await small.edit(slug, 'content/news/exemple-halage.md', (text) => text.replace('title: "', 'title: "Relu, '));
    await small.edit(slug, 'content/news/neuve.md', () =>
      [
        '---',
        'title: Une nouvelle ajoutée',
        'summary: Elle a une image et un lien.',
        'date: 2026-11-20',
        'category: vie-communale',
        'image:',
        '  src: media/neuve.jpg',
        '  alt: Une place un jour de marché',
        '---',
        'Voir [les démarches](/demarches/).\n',
      ].join('\n'),
    );
    const media = join(small.root, 'communes', slug, 'media/neuve.jpg');
    await mkdir(dirname(media), { recursive: true });
    await cp(join(product, 'communes/valmarin/media/beffroi-la-nuit.jpg'), media);
    const alert = await readFile(join(product, 'communes/valmarin/content/alerts/piscine-fermee.yaml'), 'utf8');
    await small.edit(slug, 'content/alerts/piscine-fermee.yaml', () => alert.replace(/^(?:link|pages):.*\n/gm, ''));
    await rm(join(small.root, 'communes', slug, 'content/events/exemple-balade.md'));
    await small.edit(slug, 'commune.yaml', (text) => text.replace('slogan: ', 'slogan: Ici, '));

    const bundled = await styleSheet('kept');
    expect(await publish('kept', kept)).toEqual([]);
    expect(await styleSheet('kept')).toBe(bundled);
    expect(await publish('new')).toEqual([]);
    expect(await readSite('kept')).toEqual(await readSite('new'));
  });

  it('takes the template again when the colours of the commune change', async () => {
    await small.edit(slug, 'theme.css', () => ':root {\n  --radius: 3px;\n}\n');
    const bundled = await styleSheet('kept');
    expect(await publish('kept', kept)).toEqual([]);
    expect(await styleSheet('kept')).not.toBe(bundled);
    expect(await publish('new')).toEqual([]);
    const site = await readSite('kept');
    expect(site).toEqual(await readSite('new'));
    const sheets = Object.entries(site).filter(([name]) => name.endsWith('.css'));
    expect(sheets.some(([, bytes]) => Buffer.from(bytes, 'base64').toString().includes('3px'))).toBe(true);
  });

  it('stays as it was when a text is refused, and follows once it is mended', async () => {
    const before = await readSite('kept');
    await small.edit(slug, 'content/news/neuve.md', (text) => text.replace('/demarches/', '/nulle-part/'));
    expect(await publish('kept', kept)).toEqual([expect.stringContaining('broken-link')]);
    expect(await readSite('kept')).toEqual(before);

    await small.edit(slug, 'content/news/neuve.md', (text) => text.replace('/nulle-part/', '/demarches/'));
    expect(await publish('kept', kept)).toEqual([]);
    expect(await publish('new')).toEqual([]);
    expect(await readSite('kept')).toEqual(await readSite('new'));
  });
});
