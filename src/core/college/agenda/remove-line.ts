import type { ItemId } from '../ids.ts';
import type { AgendaLine } from '../sittings/sitting.ts';

/** The agenda without an item; the first sub-number of a removed master takes its place. */
export function removeLine(agenda: readonly AgendaLine[], item: ItemId): readonly AgendaLine[] {
  const place = agenda.findIndex((line) => line.item === item);
  const gone = agenda[place];
  if (gone === undefined) return agenda;
  const next = agenda[place + 1];
  const promoted =
    gone.under !== true && next?.under === true ? [{ item: next.item }] : next === undefined ? [] : [next];
  return [...agenda.slice(0, place), ...promoted, ...agenda.slice(place + 2)];
}
