/** What a `Host` header means for this server. */
export type HostTarget =
  | { readonly kind: 'site'; readonly slug: string }
  | { readonly kind: 'start-page' }
  /** A well-formed name that is none of ours. */
  | { readonly kind: 'unknown' }
  /** Not a host name at all. */
  | { readonly kind: 'malformed' };

/** The names this server answers to. */
export interface HostDirectory {
  readonly slugs: { has(slug: string): boolean };
  /** Own domain of a commune, in lower case (`www.exemple.be`) → its slug. */
  readonly domains: ReadonlyMap<string, string>;
}

/**
 * Which site a visitor asks for: `<slug>.localhost`, a commune's own domain, or the start page
 * on `localhost`, `127.0.0.1` and `[::1]`. The port is left aside and case does not count.
 *
 * @see RFC 9110, § 7.2 (Host) and RFC 6761, § 6.3 (`localhost` never leaves the machine)
 */
export function resolveHost(host: string | undefined, directory: HostDirectory): HostTarget {
  const name = hostName(host ?? '');
  if (name === undefined) return { kind: 'malformed' };
  if (loopbackNames.has(name)) return { kind: 'start-page' };

  const label = name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined;
  if (label !== undefined && directory.slugs.has(label)) return { kind: 'site', slug: label };

  const slug = directory.domains.get(name);
  return slug === undefined ? { kind: 'unknown' } : { kind: 'site', slug };
}

/** The name in lower case without port nor the root's final dot. */
function hostName(host: string): string | undefined {
  const match = /^(?<name>\[::1\]|[a-z0-9.-]+?)\.?(?::\d{1,5})?$/i.exec(host);
  const name = match?.groups?.['name']?.toLowerCase();
  if (name === undefined || name.length > maxNameLength) return undefined;
  return name === '[::1]' || name.split('.').every((label) => labelPattern.test(label)) ? name : undefined;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** RFC 1035, § 2.3.4. */
const maxNameLength = 253;
const labelPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
