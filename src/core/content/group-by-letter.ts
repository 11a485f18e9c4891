/** Items of one letter, in French alphabetical order. */
export interface LetterGroup<Item> {
  readonly letter: string;
  readonly items: readonly Item[];
}

/** An A–Z list: accents and case do not separate letters, digits and signs come under « # ». */
export function groupByLetter<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
): readonly LetterGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), 'fr'))) {
    const letter = letterOf(titleOf(item));
    groups.set(letter, [...(groups.get(letter) ?? []), item]);
  }
  return [...groups]
    .map(([letter, list]) => ({ letter, items: list }))
    .sort((a, b) => a.letter.localeCompare(b.letter, 'fr'));
}

function letterOf(title: string): string {
  const first = title
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .charAt(0)
    .toUpperCase()
    .replace('Œ', 'O')
    .replace('Æ', 'A');
  return /[A-Z]/.test(first) ? first : '#';
}
