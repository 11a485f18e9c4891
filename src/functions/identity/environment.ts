import type { Context } from 'hono';
import type { OidcProvider } from '../../app/oidc-provider.ts';
import type { SignInPorts } from '../../app/sign-in/ports.ts';
import type { SignedIn } from '../../app/sign-in/sessions.ts';
import type { ThemeName } from '../../core/commune/commune-config.ts';

/** What the routes of agents need; adapters come in here. */
export interface IdentitySettings {
  /** The commune that a request concerns, by its host; `undefined` for a host that is none of its sign-in addresses. */
  readonly communeOf: (request: Request) => IdentityCommune | undefined;
  /** Network address of the caller, `''` when it can't be known. */
  readonly addressOf: (context: Context) => string;
  /** Opens the picker of persons, on loopback only. Never in production. */
  readonly demo: boolean;
}

export interface IdentityCommune {
  readonly ports: SignInPorts;
  readonly theme?: ThemeName | undefined;
  readonly oidc?: OidcProvider | undefined;
}

/** What the middlewares leave to the routes after them. */
export interface DeskEnvironment {
  Variables: {
    readonly commune: IdentityCommune;
    /** Only behind `requirePerson`. */
    readonly signedIn: SignedIn;
  };
}
