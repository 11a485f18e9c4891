import type { SessionId } from '../../core/identity/session.ts';

/** A secret that nobody can guess: 256 bits, base64url. */
export function makeSecret(randomBytes: (count: number) => Uint8Array): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** What is stored of a secret: SHA-256, hexadecimal. A secret of 256 bits needs neither salt nor slowness. */
export async function imprintOf(secret: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))).toString('hex');
}

export async function sessionIdOf(token: string): Promise<SessionId> {
  // SHA-256 in hexadecimal is what a session id is.
  return (await imprintOf(token)) as SessionId;
}

/** Compares without telling by its time how much was right. */
export function isSameSecret(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % Math.max(1, other.length));
  }
  return difference === 0;
}
