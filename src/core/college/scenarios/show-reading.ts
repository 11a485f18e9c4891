import type { Item } from '../items/item.ts';
import { visibleItem } from '../rights/visible-item.ts';
import { hasWords } from '../search/search-words.ts';
import { resolveNames } from './names.ts';
import type { ScenarioEnd } from './scenario-end.ts';

/** What the person receives of each item, or why they receive nothing. */
export function showReading(asked: Readonly<Record<string, unknown>>, end: ScenarioEnd): unknown {
  const { state, names } = end;
  return Object.fromEntries(
    Object.keys(asked).map((name) => {
      const id = String(resolveNames(name, names));
      const item = [...state.items.values()].find((one) => one.id === id);
      const seen = item && see(item, end);
      if (seen === undefined) return [id, { refus: 'ce point n’existe pas' }];
      return [id, seen.ok ? seen.value : { refus: seen.refusal.code }];
    }),
  );
}

/** The items that the person finds by words: no others than those that they may read, by what they may read. */
export function showSearches(asked: Readonly<Record<string, unknown>>, end: ScenarioEnd): unknown {
  const seen = [...end.state.items.values()].flatMap((item) => {
    const visible = see(item, end);
    return visible.ok ? [visible.value] : [];
  });
  return Object.fromEntries(
    Object.keys(asked).map((words) => [words, seen.filter((item) => hasWords(item, words)).map(({ id }) => id)]),
  );
}

function see(item: Item, { state, context }: ScenarioEnd) {
  return visibleItem(item, 'sitting' in item ? state.sittings.get(item.sitting) : undefined, context);
}
