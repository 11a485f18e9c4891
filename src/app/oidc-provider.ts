import type { Result } from '../core/shared/result.ts';

/** The commune's own OpenID Connect provider (Entra ID, Keycloak…). */
export interface OidcProvider {
  /** What the button says, for instance « Compte de la commune ». */
  readonly label: string;
  /** Where to send the browser, and what to remember until it comes back. */
  begin(redirectUri: string): Promise<{ readonly address: string; readonly checks: OidcChecks }>;
  /** @param callback full address on which the browser came back */
  finish(callback: URL, redirectUri: string, checks: OidcChecks): Promise<Result<OidcIdentity, OidcRefusal>>;
}

/** Secrets of one sign-in in progress. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only when the provider says that it has verified it. */
  readonly verifiedEmail: string | undefined;
}

export interface OidcRefusal {
  readonly code: 'oidc-refused';
  /** `cancelled`: the person, or the provider, declined; `untrusted`: a check failed. */
  readonly reason: 'cancelled' | 'untrusted';
  /** For the journal, never for the page. */
  readonly detail: string;
}
