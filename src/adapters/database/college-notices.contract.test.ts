import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import type { NoticePlace, StoredNotice } from '../../app/college/notice-store.ts';
import { assemblyIdSchema, itemIdSchema } from '../../core/college/ids.ts';
import { type PersonId, personIdSchema } from '../../core/identity/person-id.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');

describeOnEachEngine('notices', ({ freshCommune }) => {
  it('are kept once, and say which ones are new', async () => {
    const { collegeNotices } = freshCommune().stores;
    const [first, second] = [notice('a', '09:00'), notice('b', '09:00')];
    expect(await collegeNotices.add([first])).toEqual([first]);
    expect(await collegeNotices.add([first, second])).toEqual([second]);
    expect(await collegeNotices.list(alice, { limit: 9 })).toEqual([second, first]);
  });

  it('are each person’s own, the latest first, page after page', async () => {
    const { collegeNotices } = freshCommune().stores;
    const times = ['09:00', '09:00', '09:01', '09:02', '09:02'];
    await collegeNotices.add(times.map((time, index) => notice(`${index}`, time)));
    await collegeNotices.add([notice('autre', '10:00', bruno)]);
    const seen: string[] = [];
    let after: NoticePlace | undefined;
    for (;;) {
      const page = await collegeNotices.list(alice, { limit: 2, after });
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1);
      if (after === undefined) break;
    }
    expect(seen).toEqual(['4', '3', '2', '1', '0']);
    expect(await collegeNotices.list(alice, { limit: 0 })).toEqual([]);
  });

  it('are unread until marked, and only by whom they tell', async () => {
    const { collegeNotices } = freshCommune().stores;
    await collegeNotices.add([notice('a', '09:00'), notice('b', '09:01'), notice('c', '09:02', bruno)]);
    await collegeNotices.markRead(bruno, at('10:00'), ['a']);
    expect(await collegeNotices.countUnread(alice)).toBe(2);
    await collegeNotices.markRead(alice, at('10:00'), ['a']);
    await collegeNotices.markRead(alice, at('10:30'), []);
    expect((await collegeNotices.list(alice, { limit: 9, unread: true })).map(({ id }) => id)).toEqual(['b']);
    await collegeNotices.markRead(alice, at('11:00'));
    expect(await collegeNotices.countUnread(alice)).toBe(0);
    expect((await collegeNotices.list(alice, { limit: 9 })).map(({ readAt }) => readAt)).toEqual([
      at('11:00'),
      at('10:00'),
    ]);
    expect(await collegeNotices.countUnread(bruno)).toBe(1);
  });

  it('are forgotten when they are old', async () => {
    const { collegeNotices } = freshCommune().stores;
    await collegeNotices.add([notice('a', '09:00'), notice('b', '09:01')]);
    expect(await collegeNotices.removeBefore(at('09:01'))).toBe(1);
    expect((await collegeNotices.list(alice, { limit: 9 })).map(({ id }) => id)).toEqual(['b']);
  });

  it('are told until somewhere, by one process alone', async () => {
    const { collegeNotices } = freshCommune().stores;
    expect(await collegeNotices.toldUntil('acts')).toBeUndefined();
    expect(await collegeNotices.moveTold('acts', 'nowhere', 'b')).toBe(false);
    expect(await collegeNotices.moveTold('acts', undefined, 'a')).toBe(true);
    expect(await collegeNotices.moveTold('acts', undefined, 'b')).toBe(false);
    const moved = await Promise.all(['b', 'c'].map((to) => collegeNotices.moveTold('acts', 'a', to)));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await collegeNotices.toldUntil('acts')).toBe(moved[0] ? 'b' : 'c');
    expect(await collegeNotices.toldUntil('delays')).toBeUndefined();
  });
});

function notice(id: string, time: string, person: PersonId = alice): StoredNotice {
  return {
    id,
    at: at(time),
    notice: {
      kind: 'toValidate',
      person,
      mail: true,
      assembly: assemblyIdSchema.parse('college'),
      assemblyName: 'Collège communal',
      item: itemIdSchema.parse('20260302-aaaa'),
      title: 'Réfection',
    },
  };
}
