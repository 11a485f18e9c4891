import type { Context } from 'hono';
import type { Caller } from '../../app/sign-in/ports.ts';
import type { DemoDoor } from '../../app/sign-in/sign-in-for-demo.ts';
import type { DeskEnvironment, IdentitySettings } from './environment.ts';
import { sessionCookie } from './session-cookie.ts';

/** What is known of whoever makes a request. */
export function callerOf(context: Context<DeskEnvironment>, { addressOf }: IdentitySettings): Caller {
  return {
    address: addressOf(context),
    userAgent: context.req.header('user-agent'),
    sessionToken: sessionCookie(context.var.commune.ports.origin).read(context),
  };
}

export function demoDoorOf({ req }: Context<DeskEnvironment>, { demo }: IdentitySettings): DemoDoor {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    (name) => req.header(name) !== undefined,
  );
  return { demo, host: req.header('host'), forwarded };
}
