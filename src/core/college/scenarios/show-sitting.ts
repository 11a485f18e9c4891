import { agendaHeadings } from '../agenda/agenda-headings.ts';
import { candidateItems } from '../agenda/candidate-items.ts';
import { numberItems } from '../agenda/number-items.ts';
import { closingChecklist } from '../sittings/closing-checklist.ts';
import { deadlinesOf, legalDeadlinesOf } from '../sittings/deadlines.ts';
import { composeMinutes } from '../sittings/minutes-content.ts';
import { presences, roomOf } from '../sittings/presents-at-item.ts';
import { rankOf } from '../sittings/rank-of-sitting.ts';
import type { Sitting } from '../sittings/sitting.ts';
import { readVotes } from '../votes/read-votes.ts';
import type { ScenarioEnd } from './scenario-end.ts';

/** A sitting with what is computed of it. */
export function showSitting(sitting: Sitting | undefined, { state, context }: ScenarioEnd): unknown {
  const assembly = sitting && context.settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return undefined;
  const found = { sitting, assembly };
  const numbers = sitting.stage === 'closed' ? new Map(Object.entries(sitting.numbers)) : numberItems(sitting.agenda);
  return {
    ...sitting,
    rang: rankOf(found, state).number,
    ordre: sitting.agenda.map(({ item }) => item),
    numeros: Object.fromEntries(numbers),
    intitules: Object.fromEntries(agendaHeadings(sitting.agenda, state.items, assembly)),
    candidats: candidateItems(state.items.values(), sitting, state.sittings).map(({ id }) => id),
    aVoir: closingChecklist(found, state, context).map(({ code, item, blocking, names }) => ({
      code,
      ...(item === undefined ? {} : { point: item }),
      bloque: blocking,
      ...(names === undefined ? {} : { noms: names }),
    })),
    echeances: Object.fromEntries(deadlinesOf(sitting, assembly).map(({ id, at }) => [id, at])),
    delaisLegaux: Object.fromEntries(
      legalDeadlinesOf(sitting, assembly, context.settings).map(({ kind, lastDay }) => [kind, lastDay]),
    ),
    pv: composeMinutes(found, state, context),
  };
}

/** The sentence of each vote, by item and rank: `$point/1`. */
export function showResults(sitting: Sitting | undefined, { state, context }: ScenarioEnd): unknown {
  const assembly = sitting && context.settings.assemblies.get(sitting.assembly);
  if (sitting === undefined || assembly === undefined) return undefined;
  const presenceAt = presences(roomOf(state, assembly, sitting));
  const votes = sitting.agenda.flatMap(({ item: id }) => {
    const item = state.items.get(id);
    if (item === undefined) return [];
    return readVotes(item, { sitting, assembly, presence: presenceAt(id) }, state, context.settings).map(
      ({ vote, sentence }) => [`${id}/${vote.rank}`, sentence] as const,
    );
  });
  return Object.fromEntries(votes);
}
