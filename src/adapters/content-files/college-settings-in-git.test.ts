import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addFiles } from '../../../tests/fixtures/add-files.ts';
import { calendarDaySchema } from '../../core/calendar/calendar-day.ts';
import { assemblyIdSchema } from '../../core/college/ids.ts';
import type { Service } from '../../core/identity/agents-schema.ts';
import { memoryStore } from '../git/memory-store.ts';
import { publishedCollegeSettings } from './college-settings-in-git.ts';

const college = assemblyIdSchema.parse('college');
const standard: Record<string, string> = {};
beforeAll(async () => {
  const folder = join(import.meta.dirname, '../../../communes/_shared/college');
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.yaml')))
    standard[`/communes/_shared/college/${name}`] = await readFile(join(folder, name), 'utf8');
});

async function published() {
  const store = memoryStore();
  await addFiles(store, { ...standard, '/communes/_shared/college/scenarios/essai.yaml': 'titre: Essai\n' });
  let services: readonly Service[] = [{ id: 'travaux', name: 'Travaux' }];
  let today = calendarDaySchema.parse('2026-03-02');
  let reads = 0;
  const errors: string[] = [];
  const read = publishedCollegeSettings({
    store: {
      ...store,
      readMany(commit, paths) {
        reads += 1;
        return store.readMany(commit, paths);
      },
    },
    slug: 'exemple',
    today: () => today,
    services: async () => services,
    onError: ({ message }) => errors.push(message),
  });
  return {
    store,
    read,
    errors,
    reads: () => reads,
    setServices: (next: readonly Service[]) => {
      services = next;
    },
    setToday: (day: string) => {
      today = calendarDaySchema.parse(day);
    },
  };
}

describe('the published settings of a commune', () => {
  it('are the standard ones under its own, with the services of its directory', async () => {
    const { store, read } = await published();
    await addFiles(store, { 'college/college.yaml': 'name: Collège d’Exemple\n' });
    const settings = await read();
    expect(settings.assemblies.get(college)?.name).toBe('Collège d’Exemple');
    expect(settings.services.filter(({ active }) => active).map(({ id }) => id)).toEqual(['travaux']);
  });

  it('are read again only when its files, the directory or the day has changed', async () => {
    const { store, read, reads, setServices, setToday } = await published();
    const first = await read();
    expect(await read()).toBe(first);
    expect(reads()).toBe(2);
    setServices([{ id: 'travaux', name: 'Travaux publics' }]);
    expect((await read()).services[0]?.name).toBe('Travaux publics');
    setToday('2026-03-03');
    await read();
    await addFiles(store, { 'news/fete.md': 'Une fête' });
    await read();
    expect(reads()).toBe(2);
    await addFiles(store, { 'college/college.yaml': 'name: Autre nom\n' });
    expect((await read()).assemblies.get(college)?.name).toBe('Autre nom');
    expect(reads()).toBe(4);
  });

  it('that can’t be used leave those of before in force, and say so once', async () => {
    const { store, read, errors } = await published();
    const before = await read();
    await addFiles(store, { 'college/college.yaml': 'levels: [\n' });
    expect((await read()).assemblies).toEqual(before.assemblies);
    await read();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('communes/exemple/college/college.yaml');
  });

  it('that never could be used are told in French', async () => {
    const { store, read } = await published();
    await addFiles(store, { 'college/college.yaml': 'categories: { travaux: 3 }\n' });
    await expect(read()).rejects.toThrow('communes/exemple/college/college.yaml');
  });
});
