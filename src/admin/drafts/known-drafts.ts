import type { OfferName } from '../../core/editing/draft-offers.ts';

/** Where a draft stands, and what the person who looks at it may do next. */
export interface DraftFacts {
  readonly stage: string;
  readonly next: readonly OfferName[];
}

interface DraftName {
  readonly collection: string;
  readonly slug: string;
}

const drafts = new Map<string, DraftFacts>();
const listeners = new Set<() => void>();

/** `collection/slug`, as Decap names a draft. */
export function draftKey({ collection, slug }: DraftName): string {
  return `${collection}/${slug}`;
}

export function knownDraft(name: DraftName): DraftFacts | undefined {
  return drafts.get(draftKey(name));
}

/** @param facts `undefined` when there is no draft (any more) */
export function noteDraft(name: DraftName, facts: DraftFacts | undefined): void {
  if (facts === undefined) drafts.delete(draftKey(name));
  else drafts.set(draftKey(name), facts);
  for (const listener of listeners) listener();
}

/** @returns what stops it */
export function onDraftsNoted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
