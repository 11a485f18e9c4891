import { expect, it } from 'vitest';
import type { CommuneRoom } from './commune-room.ts';
import { roomsByHost } from './rooms-by-host.ts';

// Only what tells rooms apart is asked of them here.
const room = (slug: string, domains: readonly string[]) =>
  ({
    slug,
    site: { slug, name: slug, fictional: true, domains },
    signIn: { origin: `https://www.${slug}.example` },
    citizens: { origin: `https://www.${slug}.example`, commune: { slug, name: slug } },
  }) as unknown as CommuneRoom;

const { roomOf, citizensOf, toTheDesk } = roomsByHost([
  room('a', ['www.a.example', 'a.example']),
  // Someone who claims the address of another commune does not get it.
  room('b', ['www.b.example', 'www.a.example']),
]);
const from = (host: string, path = '/') => new Request(`http://server${path}`, { headers: { host } });

it('opens the desk under one name only, the one that passkeys belong to', () => {
  expect(roomOf(from('www.a.example'))?.slug).toBe('a');
  expect(roomOf(from('WWW.B.example'))?.slug).toBe('b');
  for (const host of ['a.example', 'a.localhost', 'www.a.example.evil.example', 'www.a.example:8443', ''])
    expect(roomOf(from(host)), host).toBeUndefined();
});

it('takes what citizens send from every name of their site, and answers with links to that name', () => {
  expect(citizensOf(from('www.a.example'))?.origin).toBe('https://www.a.example');
  expect(citizensOf(from('a.example'))).toMatchObject({ origin: 'https://a.example', commune: { slug: 'a' } });
  expect(citizensOf(from('c.example'))).toBeUndefined();
});

it('sends agents who came by another name of the site to the one where they sign in', async () => {
  const sent = await toTheDesk.request(from('a.example', '/espace/contenus/?q=x'));
  expect(sent.headers.get('location')).toBe('https://www.a.example/espace/contenus/?q=x');
  expect((await toTheDesk.request(from('www.a.example', '/espace/'))).status).toBe(404);
  expect((await toTheDesk.request(from('evil.example', '/espace/'))).status).toBe(404);
});
