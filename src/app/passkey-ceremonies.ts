import type { Result } from '../core/shared/result.ts';

/** The site that a passkey belongs to. */
export interface RelyingParty {
  /** Host name, without port: a passkey works nowhere else. */
  readonly id: string;
  readonly name: string;
  /** `https://www.exemple.example`. */
  readonly origin: string;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
}

export interface PasskeyRefusal {
  readonly code: 'passkey-refused';
  /** `user-verification`: the device did not check who holds it; `counter`: it may be a copy. */
  readonly reason:
    | 'origin'
    | 'relying-party'
    | 'challenge'
    | 'user-verification'
    | 'counter'
    | 'signature'
    | 'malformed';
}

/**
 * The two ceremonies of WebAuthn: making a passkey and signing in with it. Both ask the device to verify
 * its holder, so that one passkey is worth two factors. What browsers send comes in as `unknown`.
 *
 * @see https://www.w3.org/TR/webauthn-3/, § 7
 */
export interface PasskeyCeremonies {
  /** What the browser needs to make a passkey, as JSON. */
  registrationOptions(asked: {
    readonly relyingParty: RelyingParty;
    /** base64url, at most 64 bytes, tells nothing of the person. */
    readonly userHandle: string;
    readonly userName: string;
    readonly displayName: string;
    readonly challenge: string;
    /** The person's passkeys: one device makes one only. */
    readonly known: readonly { readonly credentialId: string; readonly transports: readonly string[] }[];
  }): Promise<object>;
  /** What the browser needs to sign in with any passkey of this site, as JSON. */
  authenticationOptions(asked: { readonly relyingParty: RelyingParty; readonly challenge: string }): Promise<object>;
  /** What an answer claims before anything is verified. */
  readAnswer(answer: unknown): Result<AnswerClaims, PasskeyRefusal>;
  verifyRegistration(
    answer: unknown,
    expected: { readonly relyingParty: RelyingParty; readonly challenge: string },
  ): Promise<Result<NewPasskey, PasskeyRefusal>>;
  verifyAuthentication(
    answer: unknown,
    expected: {
      readonly relyingParty: RelyingParty;
      readonly challenge: string;
      readonly passkey: Pick<NewPasskey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;
    },
  ): Promise<Result<{ readonly counter: number; readonly backedUp: boolean }, PasskeyRefusal>>;
}

export interface AnswerClaims {
  readonly credentialId: string;
  readonly challenge: string;
  /** Whose passkey the device says it is; only when signing in. */
  readonly userHandle: string | undefined;
}
