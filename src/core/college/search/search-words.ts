import { stemmer } from '@orama/stemmers/french';
import type { Item } from '../items/item.ts';

/**
 * The words by which an item is found: stems in lower case without accents, separated by spaces, in the order of the
 * text. A query goes through the same function, so « délibérations » finds « délibération ».
 */
export function searchWords(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
    .map(stemOf)
    .join(' ');
}

type Searched = Pick<Item, 'id' | 'title' | 'description' | 'motivation' | 'decision'>;

/** What of an item is searched: its id and its texts. */
export function itemWords(item: Searched): string {
  const { title, description, motivation, decision, id } = item;
  return `${id} ${searchWords([title, description, motivation, decision].filter((text) => text !== undefined).join('\n'))}`;
}

/** Whether every word asked is in the item, the last one as the beginning of a word: it may still be being typed. */
export function hasWords(item: Searched, asked: string): boolean {
  const wanted = searchWords(asked).split(' ').filter(Boolean);
  const held = itemWords(item).split(/[ -]/);
  return wanted.every((word, index) =>
    index === wanted.length - 1 ? held.some((one) => one.startsWith(word)) : held.includes(word),
  );
}

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** Texts use the same few thousand words again and again. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = /\d/.test(word) ? word : stemmer(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** Too frequent to tell one text from another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'au aux avec ce ces cette dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me mes mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont sur ta te tes ton tu un une vos votre vous est ete etre ayant soit'.split(
    ' ',
  ),
);
