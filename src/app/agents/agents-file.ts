import type { Moment } from '../../core/calendar/moment.ts';
import type { EmailAddress } from '../../core/identity/agents-schema.ts';
import type { Result } from '../../core/shared/result.ts';

/** `agents.yaml` of one commune, wherever its records are kept. */
export interface AgentsFile {
  /** Path told in problems and in the history. */
  readonly path: string;
  /** @param version changes whenever the text does */
  read(): Promise<{ readonly text: string; readonly version: string }>;
  /** @returns refusal `stale` when the text is no longer the one that was read; then nothing is written */
  write(change: AgentsFileChange): Promise<Result<undefined, { readonly code: 'stale' }>>;
}

export interface AgentsFileChange {
  readonly text: string;
  /** The version on which the change was made. */
  readonly version: string;
  readonly author: { readonly name: string; readonly email: EmailAddress };
  /** One French line for the history. */
  readonly message: string;
  readonly at: Moment;
}
