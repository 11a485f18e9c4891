import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';

/** Kysely on `node:sqlite`. A transaction that may write takes the file's write lock from its first statement. */
export function fileDialect(file: DatabaseSync): SqliteDialect {
  return new FileDialect({ database: { prepare: (text) => adapt(file.prepare(text)), close: () => file.close() } });
}

/** Tries again while another process writes to the file, without holding up this one. */
export async function whileBusy<Value>(attempt: () => Value | Promise<Value>): Promise<Value> {
  const deadline = performance.now() + LONGEST_WAIT;
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await wait(pause * (0.5 + Math.random()));
  }
}

/** Milliseconds that one statement may wait for a lock, this process with it: another one opens or mends the file. */
export const BUSY_TIMEOUT = 1000;

/** Milliseconds. */
const LONGEST_WAIT = 15_000;

class FileDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new FileDriver(this.#config);
  }
}

class FileDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
    if (settings.accessMode === 'read only') {
      await run('begin');
      return;
    }
    // A plain « begin » takes the write lock at the first write, and fails at once when another process wrote meanwhile.
    // SQLite's own wait would hold up the whole process, hence none while this one waits.
    await run('pragma busy_timeout = 0');
    await whileBusy(() => run('begin immediate')).finally(() => run(`pragma busy_timeout = ${BUSY_TIMEOUT}`));
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)),
  };
}

function bind(parameters: readonly unknown[]): SQLInputValue[] {
  // The tables' types allow texts, numbers and null alone; node:sqlite refuses anything else by an error.
  return parameters as SQLInputValue[];
}

/** SQLITE_BUSY and its variants, of which it is the low byte. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;
}
