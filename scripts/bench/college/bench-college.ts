import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRepository } from '../../../src/adapters/git/native-store.ts';
import type { CollegeWork } from '../../../src/app/college/college-work.ts';
import { rebuildIndex } from '../../../src/app/college/follow-records.ts';
import { type ItemFilters, listItems } from '../../../src/app/college/list-items.ts';
import { type GivenCommand, runCommand } from '../../../src/app/college/run-command.ts';
import { AUTHOR, HEAD, SECRETARY } from '../../../src/core/college/examples/example-desk.ts';
import { serviceIdSchema } from '../../../src/core/college/ids.ts';
import { itemCommandSchema } from '../../../src/core/college/items/item-command.ts';
import type { CollegePerson } from '../../../src/core/college/person.ts';
import { openExampleCollege } from '../../../tests/fixtures/example-college.ts';
import { print, spread } from '../measure.ts';
import { makeRecords } from './make-records.ts';

const LISTS: Readonly<Record<string, { readonly who: CollegePerson; readonly filters: Omit<ItemFilters, 'limit'> }>> = {
  latest: { who: SECRETARY, filters: {} },
  'own-service': { who: HEAD, filters: { proposingServices: [serviceIdSchema.parse('travaux')] } },
  'search-frequent': { who: SECRETARY, filters: { words: 'commune' } },
  'search-two-words': { who: SECRETARY, filters: { words: 'travaux rue' } },
  'search-rare': { who: SECRETARY, filters: { words: 'menuiseries 4242' } },
  'search-own': { who: AUTHOR, filters: { words: 'convention' } },
};

/** `npm run bench -- college [--items 1000,10000,100000] [--runs 200]`: rebuild, lists, search and commands by size. */
export async function benchCollege(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { items: { type: 'string', default: '1000,10000,100000' }, runs: { type: 'string', default: '200' } },
  });
  const repository = resolve(import.meta.dirname, '../../..');
  for (const count of values.items.split(',').map(Number)) await benchSize(repository, count, Number(values.runs));
}

async function benchSize(repository: string, count: number, runs: number): Promise<void> {
  const folder = join(repository, '.perron/bench/college', String(count));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.error(`${count} points\u00A0: écriture du dépôt…`);
  const directory = join(folder, 'records.git');
  await (await createRepository(directory, { committer: { name: 'Perron', email: 'perron@localhost' } })).close();
  await makeRecords(repository, directory, count);
  const { work, close } = await openExampleCollege({ directory, database: join(folder, 'database') });
  const tell = (metric: string, unit: 'ms' | 'MB', figures: readonly number[]) =>
    print({ bench: 'college', metric: `${count}-items.${metric}`, unit, ...spread(figures) });

  console.error('  index, de rien');
  const start = performance.now();
  await rebuildIndex(work.ports);
  tell('rebuild', 'ms', [performance.now() - start]);
  tell('rebuild.memory', 'MB', [process.memoryUsage().rss / 1e6]);

  console.error('  listes et recherches');
  for (const [name, { who, filters }] of Object.entries(LISTS)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const before = performance.now();
      const listed = await listItems(work, who, { ...filters, limit: 50 });
      times.push(performance.now() - before);
      if (!listed.ok) throw new Error(JSON.stringify(listed.refusal));
    }
    tell(`list.${name}.p50`, 'ms', [quantile(times, 0.5)]);
    tell(`list.${name}.p95`, 'ms', [quantile(times, 0.95)]);
  }

  console.error('  commandes');
  for (const [name, figures] of Object.entries(await commands(work, runs))) {
    tell(`command.${name}.p50`, 'ms', [quantile(figures, 0.5)]);
    tell(`command.${name}.p95`, 'ms', [quantile(figures, 0.95)]);
  }
  tell('memory', 'MB', [process.memoryUsage().rss / 1e6]);
  await close();
  await rm(folder, { recursive: true, force: true });
}

/** Creates, edits and forwards items, each validated, committed and indexed when it answers. */
async function commands(work: CollegeWork, runs: number): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = { create: [], edit: [], forward: [] };
  const ask = async (name: string, person: CollegePerson, command: unknown) => {
    const given: GivenCommand = {
      command: { area: 'item', command: itemCommandSchema.parse(command) },
      person,
      author: { name: person.name, email: `${person.id}@exemple.example` },
    };
    const start = performance.now();
    const done = await runCommand(work, given);
    times[name]?.push(performance.now() - start);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return done.value.events[0]?.item;
  };
  for (let run = 0; run < runs; run += 1) {
    const fields = {
      title: `Mesure ${run}`,
      proposingService: 'travaux',
      category: 'travaux',
      decision: 'Article unique.',
    };
    const item = await ask('create', AUTHOR, { kind: 'create', assembly: 'college', fields });
    await ask('edit', AUTHOR, { kind: 'edit', item, changes: { title: `Mesure ${run}, relue` } });
    await ask('forward', AUTHOR, { kind: 'forward', item, to: 'chef-de-service' });
  }
  return times;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
