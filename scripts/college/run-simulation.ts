import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { collegeFoldersAt } from '../../src/adapters/content-files/college-settings-in-git.ts';
import { explainSimulation } from '../../src/app/college/explain-simulation.ts';
import { simulate } from '../../src/app/college/simulate.ts';
import { belgianDay } from '../../src/core/calendar/elapsed-time.ts';
import { readSettings } from '../../src/core/college/settings/read-settings.ts';
import type { SettingsFolders } from '../../src/core/college/settings/settings-files.ts';
import { formatProblem, hasErrors } from '../../src/core/content/problem.ts';
import type { SourceFile } from '../../src/core/content/source-file.ts';
import { PUBLISHED } from '../../src/core/records/content-ref.ts';
import { accept, type Result, refuse } from '../../src/core/shared/result.ts';
import { openCommune } from './open-commune.ts';

export interface SimulationRequest {
  /** Absolute path of the working data (`PERRON_DATA`). */
  readonly data: string;
  readonly slug: string;
  /** Absolute path of a folder `college` with the commune's new files, all of them. */
  readonly folder: string;
}

/** 0: nothing would change; 1: items would, or the new settings contradict themselves; 2: they can't be tried. */
export interface SimulationTold {
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

/** Tries new settings on the records of a commune, beside a server that runs or not. */
export async function runSimulation({ data, slug, folder }: SimulationRequest): Promise<SimulationTold> {
  const own = await readOwn(folder);
  if (!own.ok) return { code: 2, text: own.refusal };
  const bad: string[] = [];
  const opened = await openCommune(data, slug, ({ name, reason }) =>
    bad.push(`${name.kind} ${name.id}\u00A0: ${reason}`),
  );
  if (!opened.ok) return { code: 2, text: opened.refusal };
  const { ports, texts, services, close } = opened.value;
  try {
    const commit = await texts.resolve(PUBLISHED);
    if (commit === undefined) return { code: 2, text: 'Aucun texte n’est encore publié.' };
    const today = belgianDay(ports.now());
    const before = await ports.settings();
    const { shared } = await collegeFoldersAt(texts, commit, slug);
    const after = readSettings({ shared, own: own.value }, await services());
    if (!after.ok) return { code: 2, text: after.refusal.map(formatProblem).join('\n') };
    const versions = { before, after: after.value };
    const simulation = await simulate(ports, versions, await ports.people(today), today);
    const isSame = simulation.changed.length === 0 && !hasErrors(simulation.problems);
    const unread = bad.length === 0 ? [] : ['Fichiers laissés de côté, illisibles\u00A0:', ...bad];
    return { code: isSame ? 0 : 1, text: [...unread, explainSimulation(simulation)].join('\n') };
  } finally {
    await close();
  }
}

async function readOwn(folder: string): Promise<Result<SettingsFolders['own'], string>> {
  const isNamed = basename(folder) === 'college';
  const base = isNamed ? folder : join(folder, 'college');
  const names = await readdir(base).catch(() => undefined);
  if (names === undefined)
    return refuse(`${folder} n’est pas un dossier «\u202Fcollege\u202F» de réglages, et n’en contient pas.`);
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .map(async (name): Promise<SourceFile> => {
        const text = await readFile(join(base, name), 'utf8');
        return { path: `college/${name}`, kind: 'text', text };
      }),
  );
  return accept({ root: dirname(base), texts });
}
