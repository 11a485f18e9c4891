import type { Migration } from './migration.ts';

/** What people are told of the assemblies' records, and until where they have been. */
export const collegeNoticeTables: Migration = {
  name: 'college-notices',
  tables: [
    {
      name: 'college_notice',
      columns: { id: 'text', person: 'text', at: 'text', facts: 'text', read_at: 'text?' },
      key: ['id'],
      indexes: [['person', 'at', 'id'], ['at']],
    },
    { name: 'college_told', columns: { subject: 'text', until: 'text' }, key: ['subject'] },
  ],
  sqlite: [],
  postgres: [],
};
