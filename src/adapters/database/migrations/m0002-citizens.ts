import type { Migration } from './migration.ts';

/** Subscriptions by e-mail, and what visitors say of pages. */
export const citizenTables: Migration = {
  name: 'citizens',
  tables: [
    {
      name: 'subscription',
      columns: { secret: 'text', email: 'text', choices: 'text', confirmed_at: 'text' },
      key: ['secret'],
      unique: [['email']],
    },
    {
      name: 'announced',
      columns: { key: 'text', at: 'text' },
      key: ['key'],
    },
    {
      name: 'page_verdict',
      columns: { page: 'text', month: 'text', verdict: 'text', count: 'number' },
      key: ['page', 'month', 'verdict'],
      indexes: [['month']],
      checks: ['length(month) = 7', 'count > 0'],
    },
    {
      name: 'page_remark',
      columns: { id: 'text', page: 'text', verdict: 'text', words: 'text', at: 'text' },
      key: ['id'],
      indexes: [['at']],
    },
  ],
  sqlite: [],
  postgres: [],
};
