import {
  type DeleteQueryBuilder,
  type DeleteResult,
  type InsertQueryBuilder,
  type InsertResult,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely';
import type { CommuneSlug } from '../../core/commune/commune-slug.ts';
import type { Row, TableName, Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** The only way to a table: every query starts bound to one commune. */
export interface CommuneQueries {
  readonly commune: CommuneSlug;
  readonly engine: Engine;
  select<Name extends TableName>(table: Name): SelectQueryBuilder<Tables, Name, object>;
  insert<Name extends TableName>(table: Name, row: Row<Name>): InsertQueryBuilder<Tables, Name, InsertResult>;
  /** At least one row, each with the same columns. */
  insertMany<Name extends TableName>(
    table: Name,
    rows: readonly Row<Name>[],
  ): InsertQueryBuilder<Tables, Name, InsertResult>;
  update<Name extends TableName>(table: Name): UpdateQueryBuilder<Tables, Name, Name, UpdateResult>;
  remove<Name extends TableName>(table: Name): DeleteQueryBuilder<Tables, Name, DeleteResult>;
}

/** @param connection the open transaction in which the queries run */
export function bindQueries(connection: Kysely<Tables>, commune: CommuneSlug, engine: Engine): CommuneQueries {
  const isOwn = sql<SqlBool>`${sql.ref('commune')} = ${commune}`;
  // Kysely types each table's builder from its name; with the name still open (`Name`) TypeScript cannot follow, hence the casts.
  return {
    commune,
    engine,
    select: <Name extends TableName>(table: Name) =>
      (connection.selectFrom(table) as unknown as SelectQueryBuilder<Tables, Name, object>).where(isOwn),
    insert: <Name extends TableName>(table: Name, row: Row<Name>) =>
      connection.insertInto(table).values({ ...row, commune } as never) as unknown as InsertQueryBuilder<
        Tables,
        Name,
        InsertResult
      >,
    insertMany: <Name extends TableName>(table: Name, rows: readonly Row<Name>[]) =>
      connection
        .insertInto(table)
        .values(rows.map((row) => ({ ...row, commune })) as never) as unknown as InsertQueryBuilder<
        Tables,
        Name,
        InsertResult
      >,
    update: <Name extends TableName>(table: Name) =>
      (connection.updateTable(table) as unknown as UpdateQueryBuilder<Tables, Name, Name, UpdateResult>).where(isOwn),
    remove: <Name extends TableName>(table: Name) =>
      (connection.deleteFrom(table) as unknown as DeleteQueryBuilder<Tables, Name, DeleteResult>).where(isOwn),
  };
}
