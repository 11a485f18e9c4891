import { expect, it } from 'vitest';
import { at } from '../../../tests/database/moments.ts';
import { describeOnEachEngine } from '../../../tests/database/on-each-engine.ts';
import { personIdSchema } from '../../core/identity/person-id.ts';

const alice = personIdSchema.parse('alice-exemple');
const bruno = personIdSchema.parse('bruno-exemple');
const path = 'content/news/fete.md';

describeOnEachEngine('presence', ({ freshCommune }) => {
  it('tells who has a page open, the first arrived first', async () => {
    const { presence } = freshCommune().stores;
    await presence.announce(path, bruno, at('09:01'), at('09:03'));
    await presence.announce(path, alice, at('09:02'), at('09:04'));
    await presence.announce('content/news/autre.md', alice, at('09:00'), at('09:04'));
    expect(await presence.list(path, at('09:02'))).toEqual([
      { path, person: bruno, since: at('09:01'), expiresAt: at('09:03') },
      { path, person: alice, since: at('09:02'), expiresAt: at('09:04') },
    ]);
  });

  it('lets a person stay since their arrival, as long as they say so', async () => {
    const { presence } = freshCommune().stores;
    await presence.announce(path, alice, at('09:00'), at('09:02'));
    await presence.announce(path, alice, at('09:01'), at('09:03'));
    expect(await presence.list(path, at('09:02'))).toMatchObject([{ since: at('09:00'), expiresAt: at('09:03') }]);
    expect(await presence.list(path, at('09:03'))).toEqual([]);
  });

  it('counts a return as a new arrival', async () => {
    const { presence } = freshCommune().stores;
    await presence.announce(path, alice, at('09:00'), at('09:02'));
    await presence.announce(path, alice, at('09:02'), at('09:04'));
    expect(await presence.list(path, at('09:02'))).toMatchObject([{ since: at('09:02') }]);
  });

  it('lets a person leave', async () => {
    const { presence } = freshCommune().stores;
    await presence.announce(path, alice, at('09:00'), at('09:02'));
    await presence.leave(path, alice);
    await presence.leave(path, alice);
    expect(await presence.list(path, at('09:00'))).toEqual([]);
  });

  it('forgets those who left without a word', async () => {
    const { presence } = freshCommune().stores;
    await presence.announce(path, alice, at('09:00'), at('09:02'));
    await presence.announce(path, bruno, at('09:00'), at('09:03'));
    expect(await presence.removeExpired(at('09:02'))).toBe(1);
    expect(await presence.list(path, at('09:00'))).toMatchObject([{ person: bruno }]);
  });
});
