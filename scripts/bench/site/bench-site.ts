import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchEdit } from './bench-edit.ts';
import { benchGenerators } from './bench-generators.ts';
import { benchMany } from './bench-many.ts';
import { benchSearch } from './bench-search.ts';
import { benchWeights } from './bench-weights.ts';
import type { SiteBench } from './site-bench.ts';

const PARTS = { generators: benchGenerators, edit: benchEdit, search: benchSearch, weights: benchWeights };

/**
 * `npm run bench -- site [generators|edit|search|weights|many] [--runs N] [--communes 1,10,50]`.
 * Without a part: all, with up to 50 communes; `--communes 1,10,50,261` for the whole of Wallonia.
 */
export async function benchSite(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      communes: { type: 'string', default: '1,10,50' },
      commune: { type: 'string', default: 'valmarin' },
    },
  });
  const repository = resolve(import.meta.dirname, '../../..');
  const bench: SiteBench = {
    repository,
    workspace: join(repository, '.perron/bench'),
    commune: values.commune,
    runs: Number(values.runs),
  };
  await mkdir(bench.workspace, { recursive: true });
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);

  for (const [name, part] of Object.entries(PARTS)) if (wants(name)) await part(bench);
  if (wants('many')) await benchMany(bench, values.communes.split(',').map(Number));
}
