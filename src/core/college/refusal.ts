import type { LegalSource } from './legal-source.ts';

/**
 * Why a command is refused. `facts` complete the French sentence of `messages/`; `source` is the article, where the
 * law refuses rather than the commune's own settings.
 */
export interface CollegeRefusal<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  readonly source?: LegalSource | undefined;
}
