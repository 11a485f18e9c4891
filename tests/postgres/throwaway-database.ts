import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface ThrowawayDatabase {
  /** For an ordinary role, which owns nothing. */
  readonly url: string;
  /** For the role that owns the tables, not an administrator. */
  readonly ownerUrl: string;
  /** For the administrator. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** An empty database with its two roles, on a server that the tests may use as they please. */
export async function createThrowawayDatabase(serverUrl: string): Promise<ThrowawayDatabase> {
  const name = `perron_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const [owner, application] = [`${name}_owner`, `${name}_app`];
  const password = randomUUID();
  await administer(serverUrl, [
    `create role ${owner} login password '${password}'`,
    `create role ${application} login password '${password}'`,
    `create database ${name} owner ${owner}`,
  ]);
  const addressFor = (role?: string) => {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    if (role !== undefined) [url.username, url.password] = [role, password];
    return url.href;
  };
  return {
    url: addressFor(application),
    ownerUrl: addressFor(owner),
    adminUrl: addressFor(),
    drop: () =>
      administer(serverUrl, [`drop database ${name} with (force)`, `drop role ${application}`, `drop role ${owner}`]),
  };
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
