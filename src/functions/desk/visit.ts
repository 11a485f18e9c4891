import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { DeskNotice } from '../../app/desk/notices.ts';
import type { EditingAgent } from '../../app/editing/editing-room.ts';
import type { Words } from '../../app/editing/explain-editing.ts';
import type { SignedIn } from '../../app/sign-in/sessions.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import type { Agents } from '../../core/identity/agents-schema.ts';
import type { DeskEnvironment, IdentityCommune } from '../identity/environment.ts';
import { messageResponse } from '../message-page.ts';
import { messages } from '../messages.ts';
import type { Desk, DeskSettings } from './environment.ts';
import { tellNotices } from './tell-notices.ts';

/** Someone signed in, at the desk of their commune. */
export interface Visit {
  readonly commune: IdentityCommune;
  readonly desk: Desk;
  readonly signedIn: SignedIn;
  /** The same person, as the history will name them. */
  readonly agent: EditingAgent;
  readonly directory: Agents;
  readonly notices: readonly DeskNotice[];
}

export interface VisitEnvironment {
  Variables: DeskEnvironment['Variables'] & { readonly visit: Visit };
}

/** Brings together what every page of the desk needs. Comes after `requirePerson`. */
export function beginVisit({ deskOf }: DeskSettings) {
  return createMiddleware<VisitEnvironment>(async (context, next) => {
    const { commune, signedIn } = context.var;
    const desk = deskOf(commune.ports.commune.slug);
    if (desk === undefined) return messageResponse(404, messages.notFound);
    const { name, email } = signedIn.agent;
    const agent = { person: signedIn.person, name, email };
    const directory = await commune.ports.agents(belgianDay(commune.ports.now()));
    const notices = wantsPage(context) ? await tellNotices(desk, signedIn, agent) : [];
    context.set('visit', { commune, desk, signedIn, agent, directory, notices });
    return next();
  });
}

/** What explaining a refusal to this visitor needs to know. */
export function wordsOf({ desk: { editing }, directory }: Visit): Words {
  return { commune: editing.commune, directory, now: editing.now() };
}

/** Only pages show notices: presence, every few seconds, does not pay for them. */
function wantsPage({ req }: Context): boolean {
  return req.method === 'GET' && (req.header('accept') ?? 'text/html').includes('text/html');
}
