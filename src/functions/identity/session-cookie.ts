import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * The session's cookie. Over HTTPS its name begins with `__Host-`: browsers then take it from this host
 * alone, over TLS alone. A demonstration over plain HTTP has another name, never read over HTTPS.
 *
 * @see RFC 6265bis, § 4.1.3.2
 */
export function sessionCookie(origin: string) {
  return hostCookie(origin, 'perron', 'Lax');
}

/** Ties a sign-in at the commune's provider to the browser that began it. The answer comes by a link from another site: `Lax` lets it in. */
export function oidcCookie(origin: string) {
  return hostCookie(origin, 'perron-oidc', 'Lax');
}

function hostCookie(origin: string, base: string, sameSite: 'Lax') {
  const secure = origin.startsWith('https:');
  const name = secure ? `__Host-${base}` : `${base}-local`;
  const attributes = { path: '/', httpOnly: true, secure, sameSite } as const;
  return {
    name,
    read(context: Context): string | undefined {
      const value = getCookie(context, name);
      return value !== undefined && secretPattern.test(value) ? value : undefined;
    },
    write: (context: Context, value: string) => setCookie(context, name, value, attributes),
    clear: (context: Context) => void deleteCookie(context, name, attributes),
  };
}

/** Our secrets have one form; anything else was never ours. */
const secretPattern = /^[\w-]{43}$/;
