import { z } from 'zod';
import type { PasskeyRecord, PasskeyStore } from '../../../app/passkey-store.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { Row } from '../tables.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlPasskeys({ read, write }: UnitOfWork<CommuneQueries>): PasskeyStore {
  return {
    async find(credentialId) {
      const row = await read(({ select }) =>
        select('passkey').where('credentialId', '=', credentialId).select(COLUMNS).executeTakeFirst(),
      );
      return row && readRow(row);
    },
    async list(person) {
      const rows = await read(({ select }) =>
        select('passkey')
          .where('person', '=', person)
          .select(COLUMNS)
          .orderBy('createdAt')
          .orderBy('credentialId')
          .execute(),
      );
      return rows.map(readRow);
    },
    insert: (passkey) =>
      write(async ({ insert }) => {
        const result = await insert('passkey', writeRow(passkey))
          .onConflict((conflict) => conflict.columns(['commune', 'credentialId']).doNothing())
          .executeTakeFirst();
        return result.numInsertedOrUpdatedRows === 1n;
      }),
    update: (credentialId, { counter, backedUp, lastUsedAt }) =>
      write(async ({ update }) => {
        const one = update('passkey')
          .set({ counter, backedUp: backedUp ? 1 : 0, lastUsedAt })
          .where('credentialId', '=', credentialId)
          .where((row) =>
            row.or([row('counter', '<', counter), row.and([row('counter', '=', 0), row.lit(counter === 0)])]),
          );
        return (await countOf(one)) === 1;
      }),
    remove: (person, credentialId) =>
      write(async ({ remove }) => {
        const one = remove('passkey').where('person', '=', person).where('credentialId', '=', credentialId);
        return (await countOf(one)) === 1;
      }),
  };
}

const COLUMNS = [
  'credentialId',
  'person',
  'publicKey',
  'counter',
  'transports',
  'backedUp',
  'label',
  'createdAt',
  'lastUsedAt',
] as const;

const transportsSchema = z.array(z.string());

function readRow(row: Row<'passkey'>): PasskeyRecord {
  return {
    ...row,
    transports: transportsSchema.parse(JSON.parse(row.transports)),
    backedUp: row.backedUp === 1,
    lastUsedAt: row.lastUsedAt ?? undefined,
  };
}

function writeRow(passkey: PasskeyRecord): Row<'passkey'> {
  return {
    ...passkey,
    transports: JSON.stringify(passkey.transports),
    backedUp: passkey.backedUp ? 1 : 0,
    lastUsedAt: passkey.lastUsedAt ?? null,
  };
}
