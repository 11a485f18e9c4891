import { hashedFolders, keptForAYear } from './response-caching.ts';

/** What the headers of an answer depend on. */
export interface SecurityContext {
  /** Absolute path of the address, without query. */
  readonly path: string;
  /** The visitor's connection is encrypted and the site is in production: HSTS may be promised. */
  readonly https: boolean;
}

/**
 * The security headers of one answer, for the built-in server and any other host.
 *
 * @see https://www.w3.org/TR/CSP3/ and RFC 6797, § 7.2 (HSTS is sent over TLS only)
 */
export function securityHeaders({ path, https }: SecurityContext): Readonly<Record<string, string>> {
  const policy = path === searchPath ? searchPolicy : strictPolicy;
  return {
    'Content-Security-Policy': policy,
    ...commonHeaders,
    ...(https ? { 'Strict-Transport-Security': strictTransport } : {}),
  };
}

/**
 * The same rules as the text of Netlify's `_headers` file.
 * Where several rules match, Netlify keeps the last one: the search rule comes after the general one.
 *
 * @see https://docs.netlify.com/routing/headers/
 */
export function netlifyHeaders(): string {
  const everyPage = securityHeaders({ path: '/', https: true });
  const rules = [
    rule('/*', everyPage),
    rule(searchPath, { 'Content-Security-Policy': searchPolicy }),
    ...hashedFolders.map((folder) => rule(`${folder}*`, { 'Cache-Control': keptForAYear })),
  ];
  return `${rules.join('\n\n')}\n`;
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [path, ...lines].join('\n');
}

/** The only page that may compile WebAssembly: the search, whose engine is made of it. */
const searchPath = '/recherche/';

const strictPolicy = contentSecurityPolicy("'self'");
const searchPolicy = contentSecurityPolicy("'self' 'wasm-unsafe-eval'");

function contentSecurityPolicy(scriptSource: string): string {
  return [
    "default-src 'self'",
    `script-src ${scriptSource}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const strictTransport = 'max-age=31536000';
