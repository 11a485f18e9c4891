/**
 * Whether a network address is this machine's own (`127.0.0.0/8`, `::1`, also written as IPv6).
 *
 * @see RFC 1122, § 3.2.1.3 and RFC 4291, § 2.5.3
 */
export function isLoopbackAddress(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d)/, '');
  if (plain === '::1') return true;
  const bytes = /^127\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(plain);
  return bytes?.slice(1).every((byte) => Number(byte) <= 255) ?? false;
}

/**
 * Whether a `Host` header names this machine and can name no other: a foreign name that leads to 127.0.0.1
 * (DNS rebinding) is no loopback name.
 *
 * @see RFC 6761, § 6.3
 */
export function isLoopbackHost(host: string): boolean {
  return /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}
