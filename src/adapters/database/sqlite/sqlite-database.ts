import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../../app/commune-database.ts';
import type { CommuneSlug } from '../../../core/commune/commune-slug.ts';
import { accept, type Result, refuse } from '../../../core/shared/result.ts';
import { bindQueries } from '../commune-queries.ts';
import type { DatabaseRefusal } from '../database-refusal.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations as knownMigrations } from '../migrations/migrations.ts';
import { composeSqlStores } from '../stores/sql-stores.ts';
import type { Tables } from '../tables.ts';
import { composeDatabase } from '../unit-of-work.ts';
import { openFile } from './open-file.ts';

export interface SqliteSettings {
  readonly kind: 'sqlite';
  /** Holds `<slug>.sqlite` for each commune; made if absent. */
  readonly folder: string;
  /** How many communes' files stay open; 64 when not said. */
  readonly openFiles?: number;
  readonly migrations?: readonly Migration[];
}

/** One file per commune: the file is the wall between them. */
export async function openSqliteDatabase(settings: SqliteSettings): Promise<Result<Database, DatabaseRefusal>> {
  const { folder, openFiles = 64, migrations = knownMigrations } = settings;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({ code: 'folder-unusable', folder, reason });
  }
  let isClosed = false;
  const closings = new Set<Promise<void>>();
  const files = new LRUCache<CommuneSlug, SharedFile>({
    max: openFiles,
    dispose: (file) => {
      const closing = file.retire().finally(() => closings.delete(closing));
      closings.add(closing);
    },
  });

  async function use<Value>(commune: CommuneSlug, work: (file: Kysely<Tables>) => Promise<Value>): Promise<Value> {
    if (isClosed) throw new Error('La base de données est fermée.');
    let file = files.get(commune);
    if (file === undefined) {
      file = shareFile(openFile(join(folder, `${commune}.sqlite`), commune, migrations));
      files.set(commune, file);
    }
    const shared = file;
    return shared.use(work).catch((error: unknown) => {
      // A file that did not open is asked for anew next time: someone may have mended it.
      if (!shared.isOpen() && files.peek(commune) === shared) files.delete(commune);
      throw error;
    });
  }

  return accept({
    forCommune: (commune) =>
      composeDatabase(
        commune,
        (mode, work) =>
          use(commune, (file) =>
            file
              .transaction()
              .setAccessMode(mode === 'read' ? 'read only' : 'read write')
              .execute((transaction) => work(bindQueries(transaction, commune, 'sqlite'))),
          ),
        composeSqlStores,
      ),
    close: async () => {
      isClosed = true;
      files.clear();
      await Promise.all(closings);
    },
  });
}

/** A file that closes once it is retired and its last user has finished. */
interface SharedFile {
  use<Value>(work: (file: Kysely<Tables>) => Promise<Value>): Promise<Value>;
  isOpen(): boolean;
  retire(): Promise<void>;
}

function shareFile(opening: Promise<Kysely<Tables>>): SharedFile {
  let open = false;
  const users = new Set<Promise<unknown>>();
  const opened = opening.then((file) => {
    open = true;
    return file;
  });
  return {
    isOpen: () => open,
    async use(work) {
      const running = opened.then(work);
      users.add(running);
      try {
        return await running;
      } finally {
        users.delete(running);
      }
    },
    async retire() {
      await Promise.allSettled(users);
      const file = await opened.catch(() => undefined);
      await file?.destroy();
    },
  };
}
