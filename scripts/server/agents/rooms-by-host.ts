import { Hono } from 'hono';
import type { CitizenPorts } from '../../../src/app/citizens/citizen-ports.ts';
import type { CommuneRoom } from './commune-room.ts';

/** Which commune a request concerns. */
export interface RoomsByHost {
  /** By the one host where its agents sign in. */
  roomOf(request: Request): CommuneRoom | undefined;
  /** By any host that shows its site: a visitor writes from the one where they read. */
  citizensOf(request: Request): CitizenPorts | undefined;
  /** Sends agents who came by another name of the site to the one where they sign in. */
  readonly toTheDesk: Hono;
}

/** @param rooms each under its own origin */
export function roomsByHost(rooms: readonly CommuneRoom[]): RoomsByHost {
  const byHost = new Map(rooms.map((room) => [new URL(room.signIn.origin).host, room]));
  const byOtherName = new Map(
    rooms
      .flatMap((room) => room.site.domains.map((domain) => [domain, room] as const))
      .filter(([domain]) => !byHost.has(domain)),
  );
  const toTheDesk = new Hono();
  toTheDesk.get('/espace/*', (context, next) => {
    const room = byOtherName.get(hostOf(context.req.raw));
    const { pathname, search } = new URL(context.req.url);
    return room === undefined ? next() : Promise.resolve(context.redirect(room.signIn.origin + pathname + search, 302));
  });
  return {
    roomOf: (request) => byHost.get(hostOf(request)),
    citizensOf(request) {
      const host = hostOf(request);
      const own = byHost.get(host)?.citizens;
      const other = byOtherName.get(host)?.citizens;
      return own ?? (other && { ...other, origin: `${new URL(other.origin).protocol}//${host}` });
    },
    toTheDesk,
  };
}

/** `app.request()` and HTTP/2 carry the name in the address only. */
function hostOf(request: Request): string {
  return (request.headers.get('host') ?? new URL(request.url).host).toLowerCase();
}
