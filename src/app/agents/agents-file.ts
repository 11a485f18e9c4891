import type { Moment } from '../../core/calendar/moment.ts';
import type { EmailAddress } from '../../core/identity/agents-schema.ts';
import type { Result } from '../../core/shared/result.ts';

/** `agents.yaml` of one commune, wherever its records are kept. */
export interface AgentsFile {
  /** Path told in problems and in the history. */
  readonly path: string;
  /** @returns `undefined` while the commune has no directory */
  read(): Promise<AgentsText | undefined>;
  /** @returns refusal `stale` when the text is no longer the one that was read; then nothing is written */
  write(change: AgentsFileChange): Promise<Result<undefined, { readonly code: 'stale' }>>;
}

export interface AgentsText {
  readonly text: string;
  /** Changes whenever the text does. */
  readonly version: string;
}

/** Version of a directory that does not exist yet. */
export const NO_DIRECTORY = 'absent';

export interface AgentsFileChange {
  readonly text: string;
  /** The version on which the change was made; `NO_DIRECTORY` to begin one. */
  readonly version: string;
  readonly author: { readonly name: string; readonly email: EmailAddress };
  /** One French line for the history. */
  readonly message: string;
  readonly at: Moment;
}
