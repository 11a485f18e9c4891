import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type DatabaseSettings, openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { Database } from '../../../src/app/commune-database.ts';
import { momentSchema } from '../../../src/core/calendar/moment.ts';
import { communeSlugSchema } from '../../../src/core/commune/commune-slug.ts';
import { startThrowawayCluster } from '../../../tests/postgres/throwaway-cluster.ts';
import { createThrowawayDatabase } from '../../../tests/postgres/throwaway-database.ts';
import { interleave, print } from '../measure.ts';

const WRITES = 500;
const REOPENINGS = 40;
const commune = communeSlugSchema.parse('exemple');
const now = momentSchema.parse('2026-03-02T09:00:00.000Z');

/** One row, one transaction, on the disk before the next; then what it costs to open a commune's data again. */
export async function benchDatabase(workspace: string, runs: number): Promise<void> {
  const folder = join(workspace, 'database');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sqlite: DatabaseSettings = { kind: 'sqlite', folder };
  const cluster = await startThrowawayCluster(true);
  const place = cluster && (await createThrowawayDatabase(cluster.url));
  const postgres: DatabaseSettings | undefined = place && {
    kind: 'postgres',
    url: place.url,
    ownerUrl: place.ownerUrl,
    onError: console.error,
  };
  if (postgres === undefined) console.error('Postgres n’est pas installé\u00A0: il n’est pas mesuré.');

  try {
    await withDatabase(sqlite, async (database) => {
      await benchWrites(database, 'sqlite', runs, { 'node:sqlite': () => writeBare(join(folder, 'bare.sqlite')) });
    });
    if (postgres) await withDatabase(postgres, (database) => benchWrites(database, 'postgres', runs, {}));
    await benchReopenings('sqlite', sqlite, runs);
    // Opened once by the owner; from then on as a process of every day opens it.
    if (postgres && place) await benchReopenings('postgres', { ...postgres, ownerUrl: undefined }, runs);
  } finally {
    await place?.drop();
    await cluster?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchWrites(
  database: Database,
  name: string,
  runs: number,
  peers: Readonly<Record<string, () => Promise<number>>>,
): Promise<void> {
  console.error(`Écritures durables, ${name}`);
  const figures: Record<string, Awaited<ReturnType<typeof interleave>>[string]> = await interleave(runs, {
    'one-by-one': () => timeWrites(database, 1),
    'ten-at-once': () => timeWrites(database, 10),
    ...peers,
  });
  const own = figures['one-by-one'];
  for (const [metric, figure] of Object.entries(figures)) {
    const isPeer = Object.hasOwn(peers, metric);
    if (!isPeer) print({ bench: 'admin', metric: `database.${name}.writes.${metric}`, unit: 'per-second', ...figure });
    else if (own)
      print({
        bench: 'admin',
        metric: `database.${name}.writes.one-by-one`,
        unit: 'per-second',
        ...own,
        peer: metric,
        ratio: own.median / figure.median,
      });
  }
}

/** @returns writes a second */
async function timeWrites(database: Database, workers: number): Promise<number> {
  const { accessLog } = database.forCommune(commune).stores;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let number = 0; number < WRITES / workers; number += 1) {
        const actor = { kind: 'role', role: 'mesure' } as const;
        const object = { kind: 'page', id: 'exemple' };
        await accessLog.append({ id: randomUUID(), at: now, actor, action: 'page.read', object });
      }
    }),
  );
  return perSecond(start);
}

/** The same row by the bare driver, as durable. */
async function writeBare(path: string): Promise<number> {
  const file = new DatabaseSync(path);
  file.exec('pragma journal_mode = wal; pragma synchronous = full');
  file.exec(`create table if not exists access_log (commune text, id text, at text, actor_kind text, actor text,
    action text, object_kind text, object_id text, primary key (commune, id)) strict, without rowid;
    create index if not exists by_object on access_log (commune, object_kind, object_id, at, id);
    create index if not exists by_at on access_log (commune, at)`);
  const insert = file.prepare('insert into access_log values (?, ?, ?, ?, ?, ?, ?, ?)');
  const start = performance.now();
  for (let number = 0; number < WRITES; number += 1)
    insert.run(commune, randomUUID(), now, 'role', 'mesure', 'page.read', 'page', 'exemple');
  const figure = perSecond(start);
  file.close();
  return figure;
}

async function benchReopenings(name: string, settings: DatabaseSettings, runs: number): Promise<void> {
  console.error(`Réouvertures, ${name}`);
  const figures = await interleave(runs, {
    reopen: async () => {
      let total = 0;
      for (let number = 0; number < REOPENINGS; number += 1)
        await withDatabase(
          settings,
          async () => {},
          (milliseconds) => {
            total += milliseconds;
          },
        );
      return total / REOPENINGS;
    },
  });
  print({ bench: 'admin', metric: `database.${name}.reopen-and-read`, unit: 'ms', ...figures.reopen });
}

/** @param tell milliseconds from nothing open to a first row read */
async function withDatabase(
  settings: DatabaseSettings,
  work: (database: Database) => Promise<void>,
  tell: (milliseconds: number) => void = () => {},
): Promise<void> {
  const start = performance.now();
  const opened = await openDatabase(settings);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  await opened.value.forCommune(commune).stores.outbox.nextDue();
  tell(performance.now() - start);
  await work(opened.value);
  await opened.value.close();
}

function perSecond(start: number): number {
  return (WRITES * 1000) / (performance.now() - start);
}
