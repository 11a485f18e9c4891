import type { Item } from '../items/item.ts';
import type { AssemblySettings } from '../settings/assembly-settings.ts';

/**
 * What an opinion judges, as one canonical text: title, motivation, decision, amount, and the item's annexes by their
 * bytes and names, in the order of their ids. Annexes to the opinions themselves and signed copies don't count.
 */
export function judgedText(
  { title, motivation, decision, amount, annexes = [] }: Item,
  assembly: AssemblySettings,
): string {
  const judged = annexes
    .filter(({ type, signed }) => signed !== true && assembly.annexTypes[type]?.to !== 'opinion')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, file }) => [id, name, file.sha256]);
  return JSON.stringify([title, motivation ?? null, decision ?? null, amount ?? null, judged]);
}
