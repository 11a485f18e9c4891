import type { Lateness } from '../../app/editing/late-texts.ts';
import type { EntryState } from '../../app/editing/read-entry-state.ts';
import type { FieldChange } from '../../core/editing/compare-entries.ts';
import type { OfferName } from '../../core/editing/draft-offers.ts';
import type { Explanation, Naming } from '../../core/editing/refusal-messages.ts';

/** What was planned and did not happen; `why` is undefined when nothing in the text prevents it. */
export interface LateNotice extends Lateness {
  readonly why: Explanation | undefined;
}

/** One thing to do, and the French reason why this person may not. */
export interface ExplainedOffer {
  readonly name: OfferName;
  readonly refusal: string | undefined;
  /** Whether someone else must agree before it counts. */
  readonly isProposal: boolean;
}

/** What the page of a text shows. */
export interface DraftPage {
  readonly entry: EntryState;
  readonly offers: readonly ExplainedOffer[];
  /** What publishing would change; undefined when nothing waits. */
  readonly changes: readonly FieldChange[] | undefined;
  readonly naming: Naming;
  /** Names of those who edit it now. */
  readonly editors: readonly string[];
  readonly done?: string | undefined;
  /** Why what was just asked was not done. */
  readonly refusal?: (Explanation & { readonly compare: boolean }) | undefined;
  /** What was planned, has passed, and did not happen. */
  readonly late?: LateNotice | undefined;
  /** What the person had typed when it was refused. */
  readonly remark?: string | undefined;
}
