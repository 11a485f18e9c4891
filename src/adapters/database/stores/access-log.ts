import { type AccessLog, type AccessLogEntry, beginningOf } from '../../../app/access-log.ts';
import { personIdSchema } from '../../../core/identity/person-id.ts';
import type { CommuneQueries } from '../commune-queries.ts';
import type { Row } from '../tables.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { countOf } from './count-of.ts';

export function sqlAccessLog({ read, write }: UnitOfWork<CommuneQueries>): AccessLog {
  return {
    async append({ actor, object, ...entry }) {
      const who = actor.kind === 'person' ? actor.person : actor.role;
      const row = { ...entry, actorKind: actor.kind, actor: who, objectKind: object.kind, objectId: object.id };
      await write(({ insert }) => insert('accessLog', row).execute());
    },

    async listByObject(object, { limit, after }) {
      const rows = await read(({ select }) => {
        const all = select('accessLog').where('objectKind', '=', object.kind).where('objectId', '=', object.id);
        const rest =
          after === undefined
            ? all
            : all.where((row) =>
                row.or([row('at', '<', after.at), row.and([row('at', '=', after.at), row('id', '<', after.id)])]),
              );
        return rest
          .select(COLUMNS)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .execute();
      });
      const entries = rows.slice(0, limit).map(readRow);
      const last = entries.at(-1);
      return { entries, next: rows.length > limit && last ? { at: last.at, id: last.id } : undefined };
    },

    removeMonthsBefore: (month, now) =>
      write(async ({ insert, remove, select }) => {
        const beginning = beginningOf(month, now);
        const recorded = await select('accessLogErasure').where('month', '=', month).select('month').executeTakeFirst();
        if (recorded === undefined) await insert('accessLogErasure', { month, erasedAt: now }).execute();
        return countOf(remove('accessLog').where('at', '<', beginning));
      }),
  };
}

const COLUMNS = ['id', 'at', 'actorKind', 'actor', 'action', 'objectKind', 'objectId'] as const;

function readRow({ actorKind, actor, objectKind, objectId, ...entry }: Row<'accessLog'>): AccessLogEntry {
  return {
    ...entry,
    actor:
      actorKind === 'person' ? { kind: 'person', person: personIdSchema.parse(actor) } : { kind: 'role', role: actor },
    object: { kind: objectKind, id: objectId },
  };
}
