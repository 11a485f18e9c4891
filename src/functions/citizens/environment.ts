import type { Context } from 'hono';
import type { CitizenPorts } from '../../app/citizens/citizen-ports.ts';

/** What the routes of citizens need; adapters come in here. */
export interface CitizenSettings {
  /** The commune that a request concerns, by its host; `undefined` for a host that is none of ours. */
  readonly communeOf: (request: Request) => CitizenPorts | undefined;
  /** Network address of the caller, `''` when it can't be known. */
  readonly addressOf: (context: Context) => string;
}

/** What the guard leaves to the routes after it. */
export interface CitizenEnvironment {
  Variables: {
    readonly ports: CitizenPorts;
    readonly address: string;
  };
}
