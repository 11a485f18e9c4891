import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeClientDataJSON, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { PasskeyCeremonies, PasskeyRefusal } from '../../app/passkey-ceremonies.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import { authenticationAnswerSchema, registrationAnswerSchema } from './answer-schemas.ts';

/** The ceremonies of WebAuthn by `@simplewebauthn/server`. No attestation is asked: any device that verifies its holder will do. */
export const webAuthn: PasskeyCeremonies = {
  registrationOptions: ({ relyingParty, userHandle, userName, displayName, challenge, known }) =>
    generateRegistrationOptions({
      rpName: relyingParty.name,
      rpID: relyingParty.id,
      userID: isoBase64URL.toBuffer(userHandle),
      userName,
      userDisplayName: displayName,
      challenge: isoBase64URL.toBuffer(challenge),
      timeout: ceremonyTime,
      attestationType: 'none',
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),

  authenticationOptions: ({ relyingParty, challenge }) =>
    generateAuthenticationOptions({
      rpID: relyingParty.id,
      challenge: isoBase64URL.toBuffer(challenge),
      timeout: ceremonyTime,
      userVerification: 'required',
    }),

  readAnswer(answer) {
    const parsed = authenticationAnswerSchema.or(registrationAnswerSchema).safeParse(answer);
    if (!parsed.success) return refused('malformed');
    const { id, response } = parsed.data;
    try {
      const { challenge } = decodeClientDataJSON(response.clientDataJSON);
      if (typeof challenge !== 'string') return refused('malformed');
      return accept({
        credentialId: id,
        challenge,
        userHandle: 'userHandle' in response ? response.userHandle : undefined,
      });
    } catch {
      return refused('malformed');
    }
  },

  async verifyRegistration(answer, { relyingParty, challenge }) {
    const parsed = registrationAnswerSchema.safeParse(answer);
    if (!parsed.success) return refused('malformed');
    const verified = await verify(parsed.data.response.clientDataJSON, () =>
      verifyRegistrationResponse({
        // The schema leaves aside what the verification does not read.
        response: parsed.data as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: relyingParty.origin,
        expectedRPID: relyingParty.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: algorithms,
      }),
    );
    if (!verified.ok) return verified;
    if (!verified.value.verified) return refused('signature');
    const { credential, credentialBackedUp } = verified.value.registrationInfo;
    return accept({
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: credential.counter,
      transports: parsed.data.response.transports ?? [],
      backedUp: credentialBackedUp,
    });
  },

  async verifyAuthentication(answer, { relyingParty, challenge, passkey }) {
    const parsed = authenticationAnswerSchema.safeParse(answer);
    if (!parsed.success) return refused('malformed');
    const verified = await verify(parsed.data.response.clientDataJSON, () =>
      verifyAuthenticationResponse({
        // The schema leaves aside what the verification does not read.
        response: parsed.data as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: relyingParty.origin,
        expectedRPID: relyingParty.id,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: isoBase64URL.toBuffer(passkey.publicKey),
          counter: passkey.counter,
        },
      }),
    );
    if (!verified.ok) return verified;
    if (!verified.value.verified) return refused('signature');
    const { newCounter, credentialBackedUp } = verified.value.authenticationInfo;
    return accept({ counter: newCounter, backedUp: credentialBackedUp });
  },
};

/** EdDSA, ES256 and RS256 (COSE); those after quantum computers are still experiments of Node. */
const algorithms = [-8, -7, -257];

/** Milliseconds that the browser leaves the person. */
const ceremonyTime = 300_000;

/** The library throws whatever does not fit: that is expected of hostile answers, and no bug of ours. */
async function verify<Verified>(
  clientData: string,
  work: () => Promise<Verified>,
): Promise<Result<Verified, PasskeyRefusal>> {
  try {
    // Our pages are never framed; the library lets a frame pass that names no page around it.
    if (decodeClientDataJSON(clientData).crossOrigin === true) return refused('origin');
    return accept(await work());
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    return refused(REASONS.find(([sign]) => sign.test(text))?.[1] ?? 'malformed');
  }
}

function refused(reason: PasskeyRefusal['reason']): Result<never, PasskeyRefusal> {
  return refuse({ code: 'passkey-refused', reason });
}

/** The library tells its refusals apart by their text only; a wording it changes becomes `malformed`, refused all the same. */
const REASONS: readonly (readonly [RegExp, PasskeyRefusal['reason']])[] = [
  [/response counter value/i, 'counter'],
  [/response challenge/i, 'challenge'],
  [/response origin|top origin/i, 'origin'],
  [/RP ID/i, 'relying-party'],
  [/user verification|user not present|user presence/i, 'user-verification'],
];
