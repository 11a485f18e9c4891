import { belgianDay } from '../../calendar/elapsed-time.ts';
import { itemReference } from '../agenda/item-reference.ts';
import { numberOf } from '../agenda/number-items.ts';
import type { Item } from '../items/item.ts';
import { type CitedOpinion, citedOpinions, standingOf } from '../opinions/standing-opinions.ts';
import { rankOf } from '../sittings/rank-of-sitting.ts';
import type { ScenarioEnd } from './scenario-end.ts';

/** An item with what is computed of it. */
export function showItem(item: Item | undefined, { state, context }: ScenarioEnd): unknown {
  if (item === undefined) return undefined;
  const { settings, now } = context;
  const sitting = 'sitting' in item ? state.sittings.get(item.sitting) : undefined;
  const assembly = settings.assemblies.get(item.assembly);
  const reference =
    sitting === undefined || assembly === undefined
      ? ''
      : itemReference(item, sitting, rankOf({ sitting, assembly }, state), assembly.numbering);
  const today = belgianDay(now);
  return {
    ...item,
    numero: numberOf(item.id, sitting),
    reference,
    gele: sitting !== undefined && sitting.stage !== 'planned',
    avis: Object.fromEntries(
      (item.opinions ?? []).map((opinion) => [
        opinion.id,
        showStanding(opinion, standingOf(opinion, item, settings, today)),
      ]),
    ),
    avisCites: citedOpinions(item, settings, today).map(showCited),
  };
}

type Opinion = NonNullable<Item['opinions']>[number];

function showStanding(opinion: Opinion, standing: ReturnType<typeof standingOf>): unknown {
  return {
    ...opinion,
    etat: standing.kind,
    ...('lastDay' in standing ? { dernierJour: standing.lastDay } : {}),
    ...('left' in standing ? { reste: standing.left } : {}),
    ...('near' in standing ? { presqueExpire: standing.near } : {}),
  };
}

function showCited(cited: CitedOpinion): unknown {
  const { opinion } = cited;
  return cited.kind === 'given'
    ? { avis: opinion.id, reponse: cited.given.value, jour: cited.day }
    : { avis: opinion.id, reponse: 'non rendu', dernierJour: cited.lastDay };
}
