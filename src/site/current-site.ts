import type { LoaderContext } from 'astro/loaders';
import type { SiteContext } from './site-context.ts';
import { type FactsKind, siteFacts } from './site-facts.ts';

/** A text as Astro stores it and hands it to pages. */
export type StoredText = Parameters<LoaderContext['store']['set']>[0];

/** What pages read while they are written, shown anew before each writing. */
interface Current {
  context: SiteContext | undefined;
  /** Every text of the site, by collection then by name, as Astro hands them to pages. */
  readonly content: Map<string, Map<string, StoredText>>;
  readonly followers: Map<string, Follower>;
  /** Shows one kind of facts, now if there is a site and at each change, to the pages of one commune. */
  follow(kind: FactsKind, owner: string, show: Follower['show']): void;
}

interface Follower {
  readonly kind: FactsKind;
  readonly show: (facts: Record<string, unknown>) => void;
}

/**
 * A process writes one site at a time, and Astro evaluates this module twice (natively and through
 * Vite), so the context lies on a shared symbol rather than in a module variable.
 */
const KEY = Symbol.for('perron.site');

/** How generated code reaches what this module keeps. */
export const CURRENT_SITE_CODE = 'globalThis[Symbol.for("perron.site")]';

export function setCurrentSite(context: SiteContext | undefined): void {
  const current = shared();
  current.context = context;
  if (context !== undefined) for (const { kind, show } of current.followers.values()) show(siteFacts[kind](context));
}

/** @throws when no build is under way: a programming error */
export function currentSite(): SiteContext {
  const { context } = shared();
  if (context === undefined) throw new Error('Aucun site en construction.');
  return context;
}

/** Replaces the texts of one collection, under the pages that already read it. */
export function setCurrentCollection(collection: string, entries: Map<string, StoredText>): void {
  shared().content.set(collection, entries);
}

function shared(): Current {
  // Only this module writes under this symbol.
  const known = Reflect.get(globalThis, KEY) as Current | undefined;
  if (known !== undefined) return known;
  const current: Current = {
    context: undefined,
    content: new Map(),
    followers: new Map(),
    follow(kind, owner, show) {
      current.followers.set(`${owner} ${kind}`, { kind, show });
      if (current.context !== undefined) show(siteFacts[kind](current.context));
    },
  };
  Reflect.set(globalThis, KEY, current);
  return current;
}
