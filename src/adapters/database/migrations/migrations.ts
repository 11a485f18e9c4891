import { firstTables } from './m0001-first-tables.ts';
import { citizenTables } from './m0002-citizens.ts';
import { collegeIndexTables } from './m0003-college-index.ts';
import { collegeNoticeTables } from './m0004-college-notices.ts';
import type { Migration } from './migration.ts';

/** The schema's history: a database at step n has had the first n. Only ever added to, at the end. */
export const migrations: readonly Migration[] = [firstTables, citizenTables, collegeIndexTables, collegeNoticeTables];
