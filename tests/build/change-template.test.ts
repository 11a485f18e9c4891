import { cp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarDaySchema } from '../../src/core/calendar/calendar-day.ts';
import { buildCommune } from '../../src/site/build/build-commune.ts';
import { type BuildMemory, keepSite } from '../../src/site/build/build-memory.ts';
import { type SmallRepository, smallRepository } from '../browser/small-repository.ts';
import { repository as product } from './read-site.ts';

const slug = 'exemple';
const kept: BuildMemory = keepSite();
let small: SmallRepository;

beforeAll(async () => {
  small = await smallRepository([slug]);
  // Files that the test may change.
  for (const folder of ['src', 'template']) {
    await rm(join(small.root, folder));
    await cp(join(product, folder), join(small.root, folder), { recursive: true });
  }
  await cp(join(product, 'tsconfig.json'), join(small.root, 'tsconfig.json'));
  await publish();
});
afterAll(() => small.remove());

async function publish(): Promise<string> {
  const dist = join(small.root, 'dist');
  const request = { repository: small.root, slug, dist, data: join(small.root, '.perron') };
  const built = await buildCommune({ ...request, buildDay: calendarDaySchema.parse('2026-11-24') }, kept);
  if (!built.ok) throw new Error(JSON.stringify(built.refusal));
  await built.value.searchable;
  return readFile(join(await realpath(join(dist, slug)), 'index.html'), 'utf8');
}

async function change(path: string, from: string, to: string): Promise<void> {
  const file = join(small.root, path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

it('shows a component that changes', async () => {
  await change('template/layouts/Page.astro', 'Aller au contenu', 'Aller au texte');
  expect(await publish()).toContain('Aller au texte');
});

it('shows a rule of the core that changes, which the template imports', async () => {
  await change('src/core/content/placeholders.ts', ': `de ', ': `de la belle ');
  expect(await publish()).toContain('de la belle Seneffe');
});
