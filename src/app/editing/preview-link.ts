import { addTime } from '../../core/calendar/elapsed-time.ts';
import { type Moment, momentSchema } from '../../core/calendar/moment.ts';
import { isSameSecret } from '../sign-in/secret.ts';
import type { EntryName } from './editing-refusal.ts';

export interface PreviewLinks {
  readonly commune: string;
  /** Of this use alone: whoever changes it ends every link. */
  readonly key: Uint8Array<ArrayBuffer>;
  now(): Moment;
}

export interface PreviewLink {
  /** For an address: letters, digits, `-` and `_`. */
  readonly token: string;
  readonly until: Moment;
}

/** Milliseconds: a week. */
const LIFE = 7 * 24 * 3_600_000;

/** Lets whoever has it see one draft, without an account, for a week. Nothing is stored: the signature alone makes it ours. */
export async function makePreviewLink(links: PreviewLinks, name: EntryName): Promise<PreviewLink> {
  const until = addTime(links.now(), LIFE);
  const end = Date.parse(until).toString(36);
  return { token: `${end}-${await sign(links, name, end)}`, until };
}

/** Whether a token was given for this text of this commune, and is not over. */
export async function isPreviewLink(links: PreviewLinks, name: EntryName, token: string): Promise<boolean> {
  const [, end = '', signature = ''] = /^([0-9a-z]{1,12})-([\w-]{43})$/.exec(token) ?? [];
  if (end === '' || !isSameSecret(signature, await sign(links, name, end))) return false;
  const until = momentSchema.safeParse(new Date(Number.parseInt(end, 36)).toISOString());
  return until.success && links.now() < until.data;
}

async function sign({ commune, key }: PreviewLinks, { collection, id }: EntryName, end: string): Promise<string> {
  const usable = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = JSON.stringify(['perron preview', commune, collection, id, end]);
  return Buffer.from(await crypto.subtle.sign('HMAC', usable, new TextEncoder().encode(text))).toString('base64url');
}
