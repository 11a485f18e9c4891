import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { AccessLogEntry, AccessLogPlace } from '../../app/access-log.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const person = personIdSchema.parse('alice-exemple');
const object = { kind: 'page', id: 'actualites/fete' };

describeOnEachEngine('access log', ({ freshCommune }) => {
  it('tells who did what to an object, and when, the latest first', async () => {
    const { accessLog } = freshCommune().stores;
    const byPerson = entry('a', '2026-03-01T09:00');
    const byRole = entry('b', '2026-03-02T09:00', {
      actor: { kind: 'role', role: 'publication' },
      action: 'page.publish',
    });
    await accessLog.append(byPerson);
    await accessLog.append(byRole);
    await accessLog.append(entry('c', '2026-03-02T10:00', { object: { kind: 'page', id: 'autre' } }));
    expect(await accessLog.listByObject(object, { limit: 10 })).toEqual({
      entries: [byRole, byPerson],
      next: undefined,
    });
  });

  it('gives every entry once, page after page, also those of one instant', async () => {
    const { accessLog } = freshCommune().stores;
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    for (const id of ids) await accessLog.append(entry(id, `2026-03-02T09:0${id < 'e' ? 1 : 2}`));
    const read: string[] = [];
    let after: AccessLogPlace | undefined;
    let pages = 0;
    do {
      const page = await accessLog.listByObject(object, { limit: 3, after });
      read.push(...page.entries.map(({ id }) => id));
      after = page.next;
      pages += 1;
    } while (after !== undefined);
    expect(read).toEqual(ids.toReversed());
    expect(pages).toBe(3);
  });

  it('refuses a second entry under the same identifier', async () => {
    const { accessLog } = freshCommune().stores;
    await accessLog.append(entry('a', '2026-03-01T09:00'));
    await expect(accessLog.append(entry('a', '2026-03-01T10:00'))).rejects.toThrow();
  });

  it('removes whole months once their retention is over, and keeps the rest', async () => {
    const { accessLog } = freshCommune().stores;
    await accessLog.append(entry('a', '2025-12-31T23:59'));
    await accessLog.append(entry('b', '2026-01-01T00:00'));
    await accessLog.append(entry('c', '2026-03-02T09:00'));
    expect(await accessLog.removeMonthsBefore('2026-01', at('09:00'))).toBe(1);
    expect(await accessLog.removeMonthsBefore('2026-01', at('09:00'))).toBe(0);
    const { entries } = await accessLog.listByObject(object, { limit: 10 });
    expect(entries.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('never reaches a month still to come', async () => {
    const { accessLog } = freshCommune().stores;
    await accessLog.append(entry('a', '2026-03-02T09:00'));
    await expect(accessLog.removeMonthsBefore('2026-04', at('09:00'))).rejects.toThrow('2026-04');
    await expect(accessLog.removeMonthsBefore('2026-00', at('09:00'))).rejects.toThrow();
  });
});

function entry(id: string, moment: string, change: Partial<AccessLogEntry> = {}): AccessLogEntry {
  return { id, at: at(moment), actor: { kind: 'person', person }, action: 'page.edit', object, ...change };
}
