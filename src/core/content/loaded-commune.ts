import type { CommuneConfig, Crisis } from '../commune/commune-config.ts';
import type { Place, Problem } from './problem.ts';
import type { Redirect } from './redirects.ts';
import type { CollectionName, EntryData } from './registry.ts';
import type { MediaFile } from './source-file.ts';

/** One entry of a collection, ready to be shown. */
export interface Entry<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  /** File name without extension; pages keep their folders (`vivre/dechets`). */
  readonly id: string;
  /** Address of its page, with leading and trailing slash; undefined when it has none. */
  readonly address: string | undefined;
  readonly data: EntryData<Name>;
  /** Markdown with placeholders filled; empty for records. */
  readonly body: string;
  /** `mdx` only for trusted shared pages. */
  readonly format: 'md' | 'mdx' | 'yaml';
  /** Where it was read, from the repository's root. */
  readonly file: string;
  readonly bodyLine: number;
  /**
   * Where a field (`home.procedures.0`) is written: in `file`, or in the overlay that sets it.
   *
   * @param textLine line inside the field's own text, 1-based
   */
  placeOf(field: string, textLine?: number): Place;
  /** Whether the text comes from the shared library. */
  readonly shared: boolean;
}

export type Entries = { readonly [Name in CollectionName]: readonly Entry<Name>[] };

/** An entry that exists but is not shown: hidden on purpose, or with errors told elsewhere. */
export interface UnreadEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly address: string | undefined;
  readonly reason: 'broken' | 'hidden';
}

/** A commune's whole content after reading, overlay and checks. */
export interface LoadedCommune {
  readonly slug: string;
  readonly config: CommuneConfig;
  /** Line of a field in `commune.yaml`. */
  configLineOf(field: string): number;
  readonly crisis: Crisis | undefined;
  readonly entries: Entries;
  readonly redirects: readonly Redirect[];
  /** Pictures and documents by the path that texts use (`media/x.jpg`), the commune's own first. */
  readonly media: ReadonlyMap<string, MediaFile & { readonly root: string }>;
  /** Warnings only: a commune with errors is not loaded. */
  readonly warnings: readonly Problem[];
}
