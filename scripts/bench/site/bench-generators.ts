import { access, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { interleave, print, type Spread } from '../measure.ts';
import { writeEleventy, writeHugo } from './peers/markdown-only.ts';
import { writePlainAstro } from './peers/plain-astro.ts';
import { runCommand } from './run-command.ts';
import { copyCommune, makeRepository, readSample } from './sample.ts';
import type { SiteBench } from './site-bench.ts';

/** One commune, whole, against generators given the same Markdown (and for Astro the same pictures), each from nothing. */
export async function benchGenerators({ repository, workspace, commune, runs }: SiteBench): Promise<void> {
  console.error(`Une commune entière (${commune}), à froid`);
  const sample = await readSample(repository, commune);
  const own = join(workspace, 'perron');
  const plainSame = join(workspace, 'astro-same');
  const plainDefault = join(workspace, 'astro-default');
  const eleventy = join(workspace, 'eleventy');
  const hugo = join(workspace, 'hugo');
  await makeRepository(repository, own);
  await copyCommune(repository, commune, own);
  await writePlainAstro(repository, plainSame, sample, 'same');
  await writePlainAstro(repository, plainDefault, sample, 'default');
  await writeEleventy(repository, eleventy, sample);
  await writeHugo(hugo, sample);

  const bin = (name: string) => join(repository, 'node_modules/.bin', name);
  const memories: Record<string, number[]> = {};
  const cold =
    (name: string, folder: string, caches: readonly string[], program: string, args: readonly string[]) => async () => {
      for (const cache of caches) await rm(join(folder, cache), { recursive: true, force: true });
      const run = await runCommand(program, args, folder);
      memories[name] = [...(memories[name] ?? []), run.memory];
      return run.milliseconds;
    };
  const astroCaches = ['dist', '.astro', 'node_modules/.astro'];
  const hugoInstalled = await isInstalled('hugo');
  const contenders: Record<string, () => Promise<number>> & { perron: () => Promise<number> } = {
    perron: cold('perron', own, ['dist', '.perron'], 'node', [
      '--input-type=module',
      '-e',
      buildProgram(own, repository, commune),
    ]),
    'astro-same-pictures': cold('astro-same-pictures', plainSame, astroCaches, bin('astro'), ['build']),
    'astro-default-pictures': cold('astro-default-pictures', plainDefault, astroCaches, bin('astro'), ['build']),
    'eleventy-no-pictures': cold('eleventy-no-pictures', eleventy, ['dist'], bin('eleventy'), ['--quiet']),
    ...(hugoInstalled ? { 'hugo-no-pictures': cold('hugo-no-pictures', hugo, ['public'], 'hugo', ['--quiet']) } : {}),
  };
  const figures: Record<string, Spread> = await interleave(runs, contenders);
  const ours = figures['perron'];
  if (ours === undefined) throw new Error('La construction de Perron n’a pas été mesurée.');

  for (const [name, figure] of Object.entries(figures)) {
    print({ bench: 'site', metric: `cold.${name}`, unit: 'ms', ...figure });
    const memory = Math.max(...(memories[name] ?? [0])) / 1e6;
    print({
      bench: 'site',
      metric: `cold.${name}.memory`,
      unit: 'MB',
      median: memory,
      min: memory,
      max: memory,
      runs: figure.runs,
    });
    if (name !== 'perron')
      print({
        bench: 'site',
        metric: 'cold.perron',
        unit: 'ms',
        ...ours,
        peer: name,
        ratio: ours.median / figure.median,
      });
  }
}

/** A process of its own, as `npm run build` would be, on the measured repository. */
export function buildProgram(target: string, repository: string, slugs: string): string {
  return `
    const { buildSites } = await import(${JSON.stringify(`${repository}/src/site/build/build-sites.ts`)});
    const target = ${JSON.stringify(target)};
    const slugs = ${JSON.stringify(slugs)};
    const summary = await buildSites({ repository: target, dist: target + '/dist', data: target + '/.perron', slugs: slugs === 'changed' ? 'changed' : slugs.split(','), onProgress: () => {} });
    for (const failure of summary.failed) console.error(JSON.stringify(failure));
    process.exit(summary.failed.length);`;
}

async function isInstalled(program: string): Promise<boolean> {
  const found = await Promise.all(
    (process.env['PATH'] ?? '').split(delimiter).map((folder) =>
      access(join(folder, program)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
