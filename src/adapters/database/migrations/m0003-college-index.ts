import { writePostgresTable } from './commune-table.ts';
import type { Migration } from './migration.ts';

/** The index of the assemblies' records: made from git, so a later step may empty it. */
export const collegeIndexTables: Migration = {
  name: 'college-index',
  tables: [
    {
      name: 'college_position',
      columns: { name: 'text', commit_id: 'text?', version: 'text', token: 'text' },
      key: ['name'],
    },
    {
      name: 'college_item',
      columns: {
        id: 'text',
        assembly: 'text',
        stage: 'text',
        level: 'text?',
        sitting: 'text?',
        category: 'text?',
        proposing_service: 'text',
        author: 'text',
        taken_over_by: 'text?',
        privacy: 'text',
        outcome: 'text?',
        follow_up: 'text?',
        origin: 'text?',
        word_row: 'number',
        facts: 'text',
      },
      key: ['id'],
      indexes: [
        ['assembly', 'stage', 'id'],
        ['stage', 'id'],
        ['proposing_service', 'id'],
        ['author', 'id'],
        ['category', 'id'],
        ['sitting', 'id'],
        ['origin'],
        ['word_row'],
      ],
    },
    {
      name: 'college_involved',
      columns: { kind: 'text', name: 'text', item: 'text' },
      key: ['kind', 'name', 'item'],
      indexes: [['item']],
    },
    {
      name: 'college_sitting',
      columns: { id: 'text', assembly: 'text', at: 'text', stage: 'text', facts: 'text' },
      key: ['id'],
      indexes: [['assembly', 'at'], ['at']],
    },
    { name: 'college_person', columns: { kind: 'text', id: 'text', facts: 'text' }, key: ['kind', 'id'] },
  ],
  sqlite: [
    'create virtual table college_words using fts5(commune unindexed, item unindexed, words, detail = none, tokenize = "unicode61 remove_diacritics 0")',
  ],
  postgres: [
    ...writePostgresTable({ name: 'college_words', columns: { item: 'text', words: 'text' }, key: ['item'] }),
    `create index college_words_by_words on college_words using gin (to_tsvector('simple', words))`,
  ],
};
