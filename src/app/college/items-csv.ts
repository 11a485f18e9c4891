import { dayOf } from '../../core/calendar/calendar-day.ts';
import { belgianDay } from '../../core/calendar/elapsed-time.ts';
import { numberOf } from '../../core/college/agenda/number-items.ts';
import { stageName } from '../../core/college/items/french-names.ts';
import { OUTCOMES } from '../../core/college/items/item.ts';
import type { CollegePerson } from '../../core/college/person.ts';
import { UNRELEASED_DECISION, type VisibleItem } from '../../core/college/rights/visible-item.ts';
import type { CollegeSettings } from '../../core/college/settings/college-settings.ts';
import type { Sitting } from '../../core/college/sittings/sitting.ts';
import { accept, type Result } from '../../core/shared/result.ts';
import type { HistoryRewritten } from './college-ports.ts';
import type { CollegeWork } from './college-work.ts';
import { type ItemFilters, listItems } from './list-items.ts';
import { contextOf } from './run-command.ts';
import { writeCsv } from './write-csv.ts';

const HEADERS = [
  'Identifiant',
  'Intitulé',
  'Assemblée',
  'Service proposant',
  'Catégorie',
  'Étape',
  'Séance',
  'Numéro',
  'Référence',
  'Huis clos',
  'Montant hors TVA',
  'Décision',
  'Créé le',
] as const;

/** Items asked for at a time. */
const PORTION = 500;
/** As many as a large commune has in four years. */
const MOST_ROWS = 25_000;

/** The items of a list that a person may read, as a spreadsheet reads them. */
export async function itemsAsCsv(
  work: CollegeWork,
  person: CollegePerson,
  filters: Omit<ItemFilters, 'limit' | 'after'>,
): Promise<Result<string, HistoryRewritten>> {
  const { settings } = await contextOf(work.ports, person);
  const index = work.ports.database.stores.college;
  const sittings = new Map<string, Sitting | undefined>();
  const rows: (string | number)[][] = [];
  let after: ItemFilters['after'];
  do {
    const page = await listItems(work, person, { ...filters, after, limit: PORTION });
    if (!page.ok) return page;
    for (const item of page.value.items) {
      const { sitting: id } = item;
      if (id !== undefined && !sittings.has(id)) sittings.set(id, await index.sitting(id));
      rows.push(rowOf(item, id === undefined ? undefined : sittings.get(id), settings));
    }
    after = page.value.next;
  } while (after !== undefined && rows.length < MOST_ROWS);
  return accept(writeCsv([HEADERS, ...rows]));
}

function rowOf(item: VisibleItem, sitting: Sitting | undefined, settings: CollegeSettings): (string | number)[] {
  const assembly = settings.assemblies.get(item.assembly);
  const category = item.category === undefined ? undefined : assembly?.categories[item.category]?.label;
  const number = numberOf(item.id, sitting);
  return [
    item.id,
    item.title,
    assembly?.name ?? item.assembly,
    settings.services.find(({ id }) => id === item.proposingService)?.name ?? item.proposingService,
    category ?? item.category ?? '',
    stageName(item.stage),
    sitting === undefined ? '' : dayOf(sitting.at),
    number === '0' ? '' : number,
    sitting?.stage === 'closed' ? (sitting.references[item.id] ?? '') : '',
    item.privacy === 'closed' ? 'oui' : 'non',
    item.amount ?? '',
    sayDecision(item),
    belgianDay(item.createdAt),
  ];
}

function sayDecision({ outcome, isUnreleased, stage }: VisibleItem): string {
  if (isUnreleased === true && stage === 'decided') return UNRELEASED_DECISION;
  return outcome === undefined ? '' : OUTCOMES[outcome];
}
