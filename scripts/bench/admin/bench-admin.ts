import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AdminBench } from './admin-bench.ts';
import { benchDatabase } from './database.ts';
import { benchEditor } from './editor.ts';
import { benchGateway } from './gateway.ts';
import { benchGitEngine } from './git-engine.ts';

const PARTS: Readonly<Record<string, (bench: AdminBench) => Promise<void>>> = {
  git: benchGitEngine,
  gateway: benchGateway,
  editor: ({ runs }) => benchEditor(runs),
  database: ({ workspace, runs }) => benchDatabase(workspace, runs),
};

/** `npm run bench -- admin [git|gateway|editor|database] [--runs N] [--clients N] [--saves N]`; without a part: all. */
export async function benchAdmin(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      clients: { type: 'string', default: '60' },
      saves: { type: 'string', default: '20' },
    },
  });
  const unknown = positionals.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown !== undefined)
    throw new Error(`Partie inconnue : « ${unknown} ». Parties : ${Object.keys(PARTS).join(', ')}.`);
  const repository = resolve(import.meta.dirname, '../../..');
  const bench: AdminBench = {
    repository,
    workspace: join(repository, '.perron/bench'),
    runs: Number(values.runs),
    clients: Number(values.clients),
    saves: Number(values.saves),
  };
  await mkdir(bench.workspace, { recursive: true });
  for (const [name, part] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(name)) await part(bench);
}
