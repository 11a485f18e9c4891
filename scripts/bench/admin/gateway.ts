import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { percentile, print, spread } from '../measure.ts';
import type { AdminBench } from './admin-bench.ts';
import type { Contender, SaveTo } from './gateway/contender.ts';
import { startDecap } from './gateway/decap-contender.ts';
import { MEASURED, makeProduct, NEWS } from './gateway/make-product.ts';
import { countPages, measurePreview, measurePublishToShown, measureSaveToShown } from './gateway/measure-publishing.ts';
import { measureSaves, type SaveRun } from './gateway/measure-saves.ts';
import { type PerronContender, startPerron } from './gateway/perron-contender.ts';

/** How the contenders are told apart: drafts beside the site, or commits on the branch as `decap-server` does at its quickest. */
const WAYS: readonly { readonly name: string; readonly to: SaveTo; readonly by: Contender['name'] }[] = [
  { name: 'perron', to: 'draft', by: 'perron' },
  { name: 'decap-server', to: 'draft', by: 'decap-server' },
  { name: 'decap-server-without-drafts', to: 'online', by: 'decap-server' },
];

/**
 * What an agent waits for, through HTTP, at 10 000 files: lists, saves alone and together, preview, publication; beside
 * `decap-server` on a clone of the same repository.
 */
export async function benchGateway(bench: AdminBench): Promise<void> {
  const { repository, workspace, runs } = bench;
  console.error('Passerelle : préparation de 10 000 fichiers');
  const product = await makeProduct(repository, workspace);
  const perron = await startPerron(product);
  const clone = join(workspace, 'gateway-decap');
  await rm(clone, { recursive: true, force: true });
  const decap = await startDecap(join(product, 'data/repositories/content.git'), clone);
  try {
    await benchLists(perron, decap, runs);
    await benchSaves({ perron, 'decap-server': decap }, bench);
    await benchPublishing(perron, await countPages(product), runs);
  } finally {
    await Promise.all([perron.stop(), decap.stop()]);
  }
}

const LISTS = 20;

async function benchLists(perron: PerronContender, decap: Contender, runs: number): Promise<void> {
  console.error(`Liste de ${NEWS} textes`);
  const contenders = {
    'perron.first-page': () => perron.listFirst(MEASURED),
    'perron.whole': () => perron.listAll(MEASURED),
    'decap-server.whole': () => decap.listAll(MEASURED),
  };
  const times: Record<keyof typeof contenders, number[][]> = {
    'perron.first-page': [],
    'perron.whole': [],
    'decap-server.whole': [],
  };
  for (const list of Object.values(contenders)) await list();
  for (let run = 0; run < runs; run += 1)
    for (const name of Object.keys(contenders) as (keyof typeof contenders)[])
      times[name].push(await repeat(LISTS, contenders[name]));
  const { 'decap-server.whole': peer, ...own } = times;
  printPercentiles(`gateway.list.${NEWS}.decap-server.whole`, peer);
  for (const [name, values] of Object.entries(own))
    printPercentiles(`gateway.list.${NEWS}.${name}`, values, { name: 'decap-server.whole', times: peer });
}

async function benchSaves(
  contenders: Readonly<Record<Contender['name'], Contender>>,
  { runs, clients, saves }: AdminBench,
): Promise<void> {
  for (const crowd of [1, clients]) {
    console.error(`${crowd} personne${crowd > 1 ? 's' : ''} à la fois`);
    const done = new Map<string, SaveRun[]>(WAYS.map(({ name }) => [name, []]));
    for (let run = 1; run <= runs; run += 1)
      for (const { name, to, by } of WAYS) {
        const contender = contenders[by];
        // The peer needs most of a second for each.
        const alone = by === 'perron' ? 100 : 40;
        const each = crowd === 1 ? alone : saves;
        const measured = await measureSaves(contender, { clients: crowd, saves: each, to, name: `${name} ${run}` });
        done.get(name)?.push(measured);
        const { failures, lost, perSecond } = measured;
        console.error(
          `  ${name} ${run}/${runs} : ${perSecond.toFixed(1)} par seconde, ${failures} échecs, ${lost} perdus`,
        );
      }
    for (const { name } of WAYS.toReversed())
      printSaves(`gateway.save.${crowd}-${crowd > 1 ? 'clients' : 'client'}`, name, done);
  }
}

function printSaves(metric: string, name: string, done: ReadonlyMap<string, readonly SaveRun[]>): void {
  const own = done.get(name) ?? [];
  const peers = name === 'perron' ? WAYS.slice(1).map((way) => way.name) : [];
  const timesOf = (runs: readonly SaveRun[]) => runs.map(({ times }) => times);
  if (peers.length === 0) printPercentiles(`${metric}.${name}`, timesOf(own));
  for (const peer of peers)
    printPercentiles(`${metric}.${name}`, timesOf(own), { name: peer, times: timesOf(done.get(peer) ?? []) });
  const rates = spread(own.map(({ perSecond }) => perSecond));
  print({ bench: 'admin', metric: `${metric}.${name}.commits`, unit: 'per-second', ...rates });
  for (const count of ['failures', 'lost'] as const) {
    const counted = spread(own.map((run) => run[count]));
    print({ bench: 'admin', metric: `${metric}.${name}.${count}`, unit: 'saves', ...counted });
  }
}

async function benchPublishing(perron: PerronContender, pages: number, runs: number): Promise<void> {
  console.error(`Aperçu et publication, site de ${pages} pages`);
  const measures = {
    preview: measurePreview,
    'publish-to-shown': measurePublishToShown,
    'save-to-shown': measureSaveToShown,
  };
  for (const [name, measure] of Object.entries(measures)) {
    const times: number[] = [];
    // The first wakes the template up.
    await measure(perron, `${name}, premier`);
    for (let run = 1; run <= 5 * runs; run += 1) {
      times.push(await measure(perron, `${name} ${run}`));
      // The search index of the publication before is done.
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    print({ bench: 'admin', metric: `gateway.${name}.${pages}-pages`, unit: 'ms', ...spread(times) });
  }
}

/** Milliseconds. */
const PAUSE = 1500;

async function repeat(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < count; time += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

/** The median and the 95th percentile of each run, told as medians over the runs. */
function printPercentiles(
  metric: string,
  runs: readonly (readonly number[])[],
  peer?: { readonly name: string; readonly times: readonly (readonly number[])[] },
): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const own = spread(runs.map((times) => percentile(times, share)));
    const other = peer && spread(peer.times.map((times) => percentile(times, share)));
    print({
      bench: 'admin',
      metric: `${metric}.${name}`,
      unit: 'ms',
      ...own,
      ...(peer && other ? { peer: peer.name, ratio: own.median / other.median } : {}),
    });
  }
}
