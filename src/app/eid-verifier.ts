import type { Result } from '../core/shared/result.ts';

/** Checks what an identity card has signed. */
export interface EidVerifier {
  /**
   * @param token what the browser's extension gives, JSON
   * @param expected the site's origin, and the one-time value that the card had to sign
   * @returns the imprint of the national number under the commune's secret (HMAC-SHA-256, hexadecimal):
   *   the number itself goes no further
   */
  verify(
    token: unknown,
    expected: { readonly origin: string; readonly nonce: string },
  ): Promise<Result<{ readonly imprint: string }, { readonly code: 'eid-refused'; readonly reason: string }>>;
}
