import type { Moment } from '../core/calendar/moment.ts';
import type { PersonId } from '../core/identity/person-id.ts';

/** A passkey that a person registered: its public half. */
export interface PasskeyRecord {
  /** Given by the authenticator, base64url. */
  readonly credentialId: string;
  readonly person: PersonId;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Signatures made so far, as the authenticator tells; always 0 for passkeys kept by a cloud. */
  readonly counter: number;
  /** How the browser reaches it: `internal`, `usb`, `nfc`, `hybrid`… */
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  /** The name its owner gave it. */
  readonly label: string;
  readonly createdAt: Moment;
  readonly lastUsedAt?: Moment | undefined;
}

/** What one sign-in changes. */
export type PasskeyUse = Pick<PasskeyRecord, 'counter' | 'backedUp'> & { readonly lastUsedAt: Moment };

/** The passkeys of one commune's agents. */
export interface PasskeyStore {
  find(credentialId: string): Promise<PasskeyRecord | undefined>;
  /** The oldest first. */
  list(person: PersonId): Promise<PasskeyRecord[]>;
  /** @returns false, and changes nothing, when this credential is already registered, by whomever */
  insert(passkey: PasskeyRecord): Promise<boolean>;
  /**
   * Notes a sign-in.
   *
   * @returns false when the passkey is gone, or when the counter is not above the one noted, zero apart:
   *   the passkey may have been copied (WebAuthn 3, § 6.1.1)
   */
  update(credentialId: string, use: PasskeyUse): Promise<boolean>;
  /** @returns false when that person has no such passkey */
  remove(person: PersonId, credentialId: string): Promise<boolean>;
}
