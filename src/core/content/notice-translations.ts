import type { Notice } from './collections/notices.ts';
import { keysOf, LANGUAGES, type Language } from './taxonomy.ts';
import type { Item } from './upcoming.ts';

/** A notice with the entries that say the same in other languages. */
export interface TranslatedNotice<Entry> {
  readonly notice: Entry;
  readonly translations: readonly Entry[];
}

/** Notices without their translations, which hang on them; a translation bears the same id with its language at the end. */
export function gatherTranslations<Entry extends Item<Notice>>(
  notices: readonly Entry[],
): readonly TranslatedNotice<Entry>[] {
  const originals = new Set(notices.filter((notice) => sourceOf(notice) === notice.id).map(({ id }) => id));
  return notices
    .filter((notice) => sourceOf(notice) === notice.id || !originals.has(sourceOf(notice)))
    .map((notice) => ({ notice, translations: otherLanguages(notice, notices) }));
}

/** The same notice in the other languages. */
export function otherLanguages<Entry extends Item<Notice>>(notice: Entry, notices: readonly Entry[]): readonly Entry[] {
  const rank = (entry: Entry) => keysOf(LANGUAGES).indexOf(languageOf(entry));
  return notices
    .filter((other) => other.id !== notice.id && sourceOf(other) === sourceOf(notice))
    .toSorted((a, b) => rank(a) - rank(b));
}

export function languageOf({ data }: Item<Notice>): Language {
  return data.language ?? 'fr';
}

function sourceOf(notice: Item<Notice>): string {
  return notice.id.replace(new RegExp(`-${languageOf(notice)}$`), '');
}
