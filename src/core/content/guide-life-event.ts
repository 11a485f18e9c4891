import type { Procedure } from './collections/procedures.ts';
import type { Guide } from './collections/publications.ts';
import { keysOf, LIFE_EVENTS, type LifeEvent } from './taxonomy.ts';
import type { Item } from './upcoming.ts';

/** The life event that a guide leads through: the one of most of its démarches, if that is at least half of them. */
export function guideLifeEvent(
  guide: Guide,
  procedures: readonly Item<Pick<Procedure, 'lifeEvents'>>[],
): LifeEvent | undefined {
  const named = new Set(guide.steps.flatMap((step) => step.procedures ?? []));
  const events = procedures.filter(({ id }) => named.has(id)).flatMap(({ data }) => data.lifeEvents ?? []);
  const countOf = (event: LifeEvent) => events.filter((other) => other === event).length;
  const [best] = keysOf(LIFE_EVENTS).toSorted((a, b) => countOf(b) - countOf(a));
  return named.size > 0 && best !== undefined && 2 * countOf(best) >= named.size ? best : undefined;
}
