import type { CommuneTable } from './commune-table.ts';

/** One step forward of the schema. A published step never changes; a mistake is mended by the next one. */
export interface Migration {
  readonly name: string;
  readonly tables: readonly CommuneTable[];
  /** Statements after the tables, in order. */
  readonly sqlite: readonly string[];
  /** In schema `perron`, where the path already leads. */
  readonly postgres: readonly string[];
}
