import * as client from 'openid-client';
import type { OidcProvider, OidcRefusal } from '../../app/oidc-provider.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';

export interface OpenIdSettings {
  /** What the button says, for instance « Compte de la commune ». */
  readonly label: string;
  /** The provider's address, which publishes `.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Plain HTTP, for a provider on this very machine only. */
  readonly allowHttp?: boolean;
}

/**
 * The commune's own provider by `openid-client`: authorisation code with PKCE, state and nonce. Its
 * description is read at the first sign-in and again when that fails, so that a provider that is down
 * prevents nothing else.
 *
 * @see OpenID Connect Core 1.0, RFC 7636 (PKCE), RFC 9700 (good practice)
 */
export function openIdConnect({ label, issuer, clientId, clientSecret, allowHttp }: OpenIdSettings): OidcProvider {
  let known: Promise<client.Configuration> | undefined;
  const configuration = () => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const discover = () =>
    client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
      timeout: 10,
      execute: [client.enableNonRepudiationChecks, ...(allowHttp === true ? [client.allowInsecureRequests] : [])],
    });

  return {
    label,
    async begin(redirectUri) {
      const config = await configuration();
      const checks = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },

    async finish(callback, redirectUri, { state, nonce, verifier }) {
      const config = await configuration();
      // Behind a proxy the server may see another scheme or host than the one the provider was told.
      const answered = new URL(redirectUri);
      answered.search = callback.search;
      try {
        const tokens = await client.authorizationCodeGrant(config, answered, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return untrusted('no identity');
        const { email, email_verified: isVerified } =
          claims.email === undefined ? await askAbout(config, tokens, claims.sub) : claims;
        return accept({
          issuer: claims.iss,
          subject: claims.sub,
          verifiedEmail: typeof email === 'string' && isVerified === true ? email : undefined,
        });
      } catch (error) {
        return explain(error);
      }
    },
  };
}

/** Most providers tell the address only when asked with the access token. */
function askAbout(config: client.Configuration, tokens: client.TokenEndpointResponse, subject: string) {
  return config.serverMetadata().userinfo_endpoint === undefined
    ? { email: undefined, email_verified: undefined }
    : client.fetchUserInfo(config, tokens.access_token, subject);
}

/** What hostile or cancelled answers give is expected; anything else is broken infrastructure. */
function explain(error: unknown): Result<never, OidcRefusal> {
  if (error instanceof client.AuthorizationResponseError) {
    return refuse({ code: 'oidc-refused', reason: 'cancelled', detail: error.error });
  }
  if (error instanceof client.ResponseBodyError) return untrusted(error.error);
  if (error instanceof client.ClientError && error.code !== 'OAUTH_TIMEOUT')
    return untrusted(error.code ?? error.message);
  throw error;
}

function untrusted(detail: string): Result<never, OidcRefusal> {
  return refuse({ code: 'oidc-refused', reason: 'untrusted', detail });
}
