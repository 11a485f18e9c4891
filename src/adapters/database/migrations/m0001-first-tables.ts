import type { Migration } from './migration.ts';

const NO_CHANGE = 'Le journal des accès ne se modifie pas.';
const NO_REMOVAL = 'Le journal des accès ne s’efface qu’au terme de sa conservation.';

/** Sign-in, jobs and mail, access log, presence and unsaved typing. */
export const firstTables: Migration = {
  name: 'first-tables',
  tables: [
    {
      name: 'session',
      columns: {
        id: 'text',
        person: 'text',
        method: 'text',
        started_at: 'text',
        last_seen_at: 'text',
        csrf: 'text',
        agent: 'text',
      },
      key: ['id'],
      indexes: [['person'], ['last_seen_at']],
    },
    {
      name: 'passkey',
      columns: {
        credential_id: 'text',
        person: 'text',
        public_key: 'text',
        counter: 'number',
        transports: 'text',
        backed_up: 'number',
        label: 'text',
        created_at: 'text',
        last_used_at: 'text?',
      },
      key: ['credential_id'],
      indexes: [['person']],
    },
    {
      name: 'one_time_token',
      columns: { id: 'text', kind: 'text', subject: 'text', data: 'text', expires_at: 'text' },
      key: ['id'],
      indexes: [['kind', 'subject'], ['expires_at']],
    },
    {
      name: 'job',
      columns: {
        id: 'text',
        kind: 'text',
        payload: 'text',
        idempotency_key: 'text',
        stage: 'text',
        enqueued_at: 'text',
        available_at: 'text',
        attempts: 'number',
        reason: 'text?',
        finished_at: 'text?',
      },
      key: ['id'],
      unique: [['idempotency_key']],
      indexes: [['stage', 'available_at']],
      checks: [`stage in ('waiting', 'done', 'dead')`, `(stage = 'done') = (finished_at is not null)`],
    },
    {
      name: 'access_log',
      columns: {
        id: 'text',
        at: 'text',
        actor_kind: 'text',
        actor: 'text',
        action: 'text',
        object_kind: 'text',
        object_id: 'text',
      },
      key: ['id'],
      indexes: [['object_kind', 'object_id', 'at', 'id'], ['at']],
    },
    {
      name: 'access_log_erasure',
      columns: { month: 'text', erased_at: 'text' },
      key: ['month', 'erased_at'],
      checks: ['length(month) = 7', 'month <= substr(erased_at, 1, 7)'],
    },
    {
      name: 'presence',
      columns: { path: 'text', person: 'text', since: 'text', expires_at: 'text' },
      key: ['path', 'person'],
      indexes: [['expires_at']],
    },
    {
      name: 'autosave',
      columns: { person: 'text', path: 'text', text: 'text', base: 'text?', saved_at: 'text' },
      key: ['person', 'path'],
      indexes: [['saved_at']],
    },
  ],
  sqlite: [
    refuseOnSqlite('access_log', 'update', NO_CHANGE),
    refuseOnSqlite('access_log', 'delete', NO_REMOVAL, isKept('old')),
    refuseOnSqlite('access_log_erasure', 'update', NO_CHANGE),
    refuseOnSqlite('access_log_erasure', 'delete', NO_REMOVAL),
  ],
  postgres: [
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '%', tg_argv[0]; end $$`,
    refuseOnPostgres('access_log', 'update', NO_CHANGE),
    `create function refuse_early_removal() returns trigger language plpgsql as $$ begin
       if ${isKept('old', 'perron.')} then raise exception '%', tg_argv[0]; end if;
       return old;
     end $$`,
    refuseOnPostgres('access_log', 'delete', NO_REMOVAL, 'refuse_early_removal'),
    refuseOnPostgres('access_log_erasure', 'update', NO_CHANGE),
    refuseOnPostgres('access_log_erasure', 'delete', NO_REMOVAL),
  ],
};

/** Whether no recorded end of retention reaches this entry. */
function isKept(entry: string, schema = ''): string {
  return `not exists (select 1 from ${schema}access_log_erasure as erasure
    where erasure.commune = ${entry}.commune and substr(${entry}.at, 1, 7) < erasure.month)`;
}

function refuseOnSqlite(table: string, event: 'update' | 'delete', message: string, when?: string): string {
  const condition = when === undefined ? '' : `when ${when}`;
  return `create trigger ${table}_refuses_${event} before ${event} on ${table} ${condition}
    begin select raise(abort, '${message}'); end`;
}

function refuseOnPostgres(table: string, event: 'update' | 'delete', message: string, rule = 'refuse_change'): string {
  return `create trigger ${table}_refuses_${event} before ${event} on ${table}
    for each row execute function ${rule}('${message}')`;
}
