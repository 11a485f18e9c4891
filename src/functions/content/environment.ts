import type { EntryName } from '../../app/editing/editing-refusal.ts';
import type { EditingAgent, EditingRoom } from '../../app/editing/editing-room.ts';
import type { SignInPorts } from '../../app/sign-in/ports.ts';
import type { SignedIn } from '../../app/sign-in/sessions.ts';

/** What the editor's gateway needs; adapters come in here. */
export interface ContentSettings {
  /** The commune that a request concerns, by its host; `undefined` for a host that is none of its sign-in addresses. */
  readonly communeOf: (request: Request) => ContentCommune | undefined;
  /** Told each bug or broken disk that an agent met, for the journal. */
  readonly onError: (error: Error) => void;
}

export interface ContentCommune {
  /** Of the same commune as `room`. */
  readonly ports: Pick<SignInPorts, 'commune' | 'origin' | 'agents' | 'sessions' | 'now' | 'randomBytes'>;
  readonly room: EditingRoom;
  /** Public address of the site. */
  readonly siteUrl: string;
  /** Told after each change of what is online, so that the site is built again. */
  readonly onPublished: () => void;
  /** Where a draft can be seen as it will be; without it, the editor shows no such link. */
  readonly previewOf?: ((name: EntryName) => string) | undefined;
}

/** One request of one agent, in their commune. */
export interface Visit extends ContentCommune {
  readonly agent: EditingAgent;
  /** Makes a retry harmless. */
  readonly key?: string | undefined;
}

/** What the guards leave to the routes after them. */
export interface ContentEnvironment {
  Variables: {
    readonly commune: ContentCommune;
    readonly signedIn: SignedIn;
  };
}
