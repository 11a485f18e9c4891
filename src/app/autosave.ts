import type { Moment } from '../core/calendar/moment.ts';
import type { PersonId } from '../core/identity/person-id.ts';
import { accept, type Result, refuse } from '../core/shared/result.ts';

/** Longest text kept between two saves, in UTF-16 units. */
export const AUTOSAVE_LIMIT = 500_000;

/** What a person was typing in a page and has not saved yet. */
export interface AutosaveRecord {
  readonly person: PersonId;
  readonly path: string;
  readonly text: string;
  /** The revision of the page that the typing started from; `undefined` for a new page. */
  readonly base?: string | undefined;
  readonly savedAt: Moment;
}

export type AutosaveRefusal =
  | { readonly code: 'text-too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'text-malformed' };

/** Unsaved typing of one commune's agents: one text per person and page. */
export interface Autosave {
  /** The latest wins: a text typed earlier that arrives later changes nothing. */
  save(record: AutosaveRecord): Promise<Result<undefined, AutosaveRefusal>>;
  find(person: PersonId, path: string): Promise<AutosaveRecord | undefined>;
  /** The latest first. */
  list(person: PersonId): Promise<Omit<AutosaveRecord, 'text'>[]>;
  discard(person: PersonId, path: string): Promise<void>;
  /** @returns how many were forgotten */
  removeOlder(savedBefore: Moment): Promise<number>;
}

/** What every store checks before it keeps a text: its length, and that it is text at all (no NUL, whole characters). */
export function checkAutosave(record: AutosaveRecord): Result<AutosaveRecord, AutosaveRefusal> {
  const { length } = record.text;
  if (length > AUTOSAVE_LIMIT) return refuse({ code: 'text-too-long', length, limit: AUTOSAVE_LIMIT });
  if (record.text.includes('\0') || !record.text.isWellFormed()) return refuse({ code: 'text-malformed' });
  return accept(record);
}
