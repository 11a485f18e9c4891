import type { CalendarDay } from '../../../calendar/calendar-day.ts';
import { toLines, toRuns } from '../../agenda/agenda-runs.ts';
import { insertLine } from '../../agenda/insert-line.ts';
import { numberSittings, type SittingRank } from '../../agenda/number-sittings.ts';
import type { AssemblyId, ItemId, SittingId } from '../../ids.ts';
import type { AgendaItem, Item } from '../../items/item.ts';
import type { CollegePerson } from '../../person.ts';
import type { AgendaLine, Sitting } from '../../sittings/sitting.ts';
import type { CollegeState } from '../../state.ts';
import type { AssemblySettings } from '../assembly-settings.ts';
import type { CollegeSettings } from '../college-settings.ts';

/** The records that a simulation looks at: all the sittings of the assemblies, and the items at stake. */
export type SimulatedRecords = Pick<CollegeState, 'items' | 'sittings' | 'mandates'>;

/** The same records under one version of the settings. */
export interface World {
  readonly settings: CollegeSettings;
  readonly records: SimulatedRecords;
  readonly people: readonly CollegePerson[];
  readonly today: CalendarDay;
  /** The agenda as the insertion rules lay it out, in the order of presentation. */
  agendaOf(sitting: Sitting): readonly AgendaLine[];
  rankOf(sitting: Sitting): SittingRank | undefined;
}

/** @param people everybody who holds a grant today */
export function openWorld(
  settings: CollegeSettings,
  records: SimulatedRecords,
  people: readonly CollegePerson[],
  today: CalendarDay,
): World {
  const agendas = new Map<SittingId, readonly AgendaLine[]>();
  const ranks = new Map<AssemblyId, ReadonlyMap<SittingId, SittingRank>>();
  return {
    settings,
    records,
    people,
    today,
    agendaOf(sitting) {
      const known = agendas.get(sitting.id);
      if (known !== undefined) return known;
      const assembly = settings.assemblies.get(sitting.assembly);
      const agenda =
        assembly === undefined
          ? sitting.agenda
          : layOut(sitting.agenda, records.items, { assembly, services: settings.services, people });
      agendas.set(sitting.id, agenda);
      return agenda;
    },
    rankOf({ id, assembly }) {
      const numbering = settings.assemblies.get(assembly)?.numbering;
      if (numbering === undefined) return undefined;
      const known =
        ranks.get(assembly) ??
        numberSittings(
          [...records.sittings.values()].filter((sitting) => sitting.assembly === assembly),
          numbering,
        );
      ranks.set(assembly, known);
      return known.get(id);
    },
  };
}

/** The settings of an item's assembly; undefined: it is not in use. */
export function assemblyIn({ settings }: World, { assembly }: Pick<Item, 'assembly'>): AssemblySettings | undefined {
  return settings.assemblies.get(assembly);
}

/** The sitting on whose agenda an item stands. */
export function sittingIn({ records }: World, item: Item): Sitting | undefined {
  return 'sitting' in item ? records.sittings.get(item.sitting) : undefined;
}

function layOut(
  agenda: readonly AgendaLine[],
  items: ReadonlyMap<ItemId, Item>,
  context: Parameters<typeof insertLine>[3],
): readonly AgendaLine[] {
  const runs = toRuns(agenda);
  const masters = runs
    .map(({ master }) => items.get(master))
    .filter((item): item is AgendaItem => item !== undefined && 'listType' in item)
    .toSorted((a, b) => (a.presentedAt < b.presentedAt ? -1 : a.presentedAt > b.presentedAt ? 1 : 0));
  const laid = masters.reduce<readonly AgendaLine[]>((lines, item) => insertLine(lines, item, items, context), []);
  return toLines(
    laid.map(({ item }) => ({ master: item, subs: runs.find(({ master }) => master === item)?.subs ?? [] })),
  );
}
