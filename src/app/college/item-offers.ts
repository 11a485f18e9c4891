import { belgianTime } from '../../core/calendar/elapsed-time.ts';
import { decide } from '../../core/college/decide.ts';
import type { ItemId } from '../../core/college/ids.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { visibleItem } from '../../core/college/rights/visible-item.ts';
import { accept, type Result, refuse } from '../../core/shared/result.ts';
import type { CollegeWork } from './college-work.ts';
import { explainRule } from './explain-command.ts';
import { commandsOn, type NamedCommand } from './item-commands.ts';
import { loadState } from './load-state.ts';
import type { ReadRefusal } from './read-item.ts';
import { contextOf } from './run-command.ts';
import { whoCould } from './who-could.ts';

/** Something that may be done with an item, or why the person can't. */
export interface Offer extends NamedCommand {
  /** The answer to « pourquoi ne puis-je pas ? »; absent when they can. */
  readonly why?: string | undefined;
}

/**
 * What a person may do with an item: each command is tried on it, and nothing is written. So the answer is the one that
 * the command itself would give.
 */
export async function offersOn(
  work: CollegeWork,
  person: CollegePerson,
  id: ItemId,
): Promise<Result<readonly Offer[], ReadRefusal>> {
  const followed = await work.follow();
  if (!followed.ok) return followed;
  const commit = followed.value;
  if (commit === undefined) return refuse({ code: 'no-such-item' });
  const index = work.ports.database.stores.college;
  const known = (await index.items([id])).get(id);
  const context = await contextOf(work.ports, person);
  const next = await index.sittings({
    assembly: known?.assembly,
    from: belgianTime(context.now).slice(0, 10),
    stages: ['planned', 'frozen', 'held'],
    order: 'oldestFirst',
    limit: SITTINGS,
  });
  const { state } = await loadState(work.ports, commit, { items: [id], sittings: next.map((sitting) => sitting.id) });
  const item = state.items.get(id);
  const assembly = item && context.settings.assemblies.get(item.assembly);
  if (item === undefined || assembly === undefined) return refuse({ code: 'no-such-item' });
  const visible = visibleItem(item, 'sitting' in item ? state.sittings.get(item.sitting) : undefined, context);
  if (!visible.ok) return refuse({ code: 'no-such-item' });
  // An annex that the person may not open has no name for them.
  const shown = new Set(visible.value.annexes?.map((annex) => annex.id));
  const seen = { ...item, annexes: item.annexes?.filter((annex) => shown.has(annex.id)) };
  return accept(
    commandsOn(seen, assembly, next, context).map((named): Offer => {
      const decided = decide(state, named.command, context);
      if (decided.ok) return named;
      const { refusal } = decided;
      return { ...named, why: explainRule(refusal, whoCould(refusal, named.command, state, context)) };
    }),
  );
}

/** The next ones are those that people choose. */
const SITTINGS = 3;
