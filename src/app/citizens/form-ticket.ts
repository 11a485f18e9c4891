import { type Moment, momentSchema } from '../../core/calendar/moment.ts';
import { judgeTicket } from '../../core/forms/ticket-life.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { isSameSecret } from '../sign-in/secret.ts';
import type { CitizenPorts } from './citizen-ports.ts';

type TicketPorts = Pick<CitizenPorts, 'commune' | 'formKey' | 'now' | 'randomBytes'>;

/** What the ticket of a form says once its signature is checked. */
export interface Ticket {
  /** Tells this form from any other that was given. */
  readonly nonce: string;
}

export type TicketRefusal = { readonly code: 'ticket-missing' | 'ticket-too-soon' | 'ticket-too-late' };

/**
 * Signs that a form is given now, for one purpose. Nothing is stored: the signature alone makes it ours.
 *
 * @param purpose what the ticket is good for; a ticket for something else is no ticket
 */
export async function giveTicket(ports: TicketPorts, purpose: string): Promise<string> {
  const nonce = Buffer.from(ports.randomBytes(16)).toString('hex');
  const body = `${ports.now()}~${nonce}`;
  return `${body}~${await sign(ports, purpose, body)}`;
}

/** @returns refusal `ticket-missing` when there is none, or it is forged, or for another purpose or commune */
export async function checkTicket(
  ports: TicketPorts,
  purpose: string,
  ticket: string | undefined,
): Promise<Result<Ticket, TicketRefusal>> {
  const [given, nonce, signature, ...rest] = (ticket ?? '').slice(0, 300).split('~');
  const moment = momentSchema.safeParse(given);
  if (!moment.success || nonce === undefined || signature === undefined || rest.length > 0)
    return refuse({ code: 'ticket-missing' });
  if (!isSameSecret(signature, await sign(ports, purpose, `${given}~${nonce}`)))
    return refuse({ code: 'ticket-missing' });
  const verdict = judgeTicket(moment.data satisfies Moment, ports.now());
  return verdict === 'fit' ? accept({ nonce }) : refuse({ code: `ticket-${verdict}` });
}

async function sign({ commune, formKey }: TicketPorts, purpose: string, body: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', formKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = JSON.stringify(['perron form', commune.slug, purpose, body]);
  return Buffer.from(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).toString('base64url');
}
