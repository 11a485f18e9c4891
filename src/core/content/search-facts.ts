import { firstDay } from '../calendar/recurrence.ts';
import { DIRECTORY_CATEGORIES } from './collections/directory.ts';
import { EVENT_CATEGORIES } from './collections/events.ts';
import { NEWS_CATEGORIES } from './collections/news.ts';
import { NOTICE_KINDS } from './collections/notices.ts';
import { PUBLICATION_KINDS } from './collections/publications.ts';
import type { Entries } from './loaded-commune.ts';
import { PROCEDURE_THEMES } from './taxonomy.ts';

/** What the search knows of a page beside what it reads on it. */
export interface SearchFacts {
  /** Words that people use for it and that the page may not say. */
  readonly keywords: readonly string[];
  /** French labels. */
  readonly themes: readonly string[];
  /** Four digits, for pages that belong to a date. */
  readonly year?: string | undefined;
}

/** The facts of every entry that has a page, by address. */
export function searchFacts(entries: Entries): Map<string, SearchFacts> {
  const facts = new Map<string, SearchFacts>();
  const sittingYears = new Map(entries.sittings.map(({ id, data }) => [id, yearOf(data.at)]));
  const add = <Data extends { readonly keywords?: readonly string[] | undefined }>(
    list: readonly { readonly address: string | undefined; readonly data: Data }[],
    themesOf: (data: Data) => readonly string[],
    yearOfData: (data: Data) => string | undefined = () => undefined,
  ) => {
    for (const { address, data } of list) {
      if (address === undefined) continue;
      facts.set(address, { keywords: data.keywords ?? [], themes: themesOf(data), year: yearOfData(data) });
    }
  };
  const none = () => [];
  const dated = ({ date }: { readonly date: string }) => yearOf(date);

  add(entries.pages, none);
  add(entries.procedures, ({ themes }) => themes.map((theme) => PROCEDURE_THEMES[theme].label));
  add(entries.news, ({ category }) => [NEWS_CATEGORIES[category]], dated);
  add(
    entries.events,
    ({ category }) => [EVENT_CATEGORIES[category]],
    ({ when, recurrence }) => (recurrence === undefined ? yearOf(firstDay(when)) : undefined),
  );
  add(entries.directory, ({ categories }) => categories.map((category) => DIRECTORY_CATEGORIES[category]));
  add(entries.notices, ({ kind }) => [NOTICE_KINDS[kind].one], dated);
  add(entries.mandates, none);
  add(entries.sittings, none, ({ at }) => yearOf(at));
  add(
    entries.decisions,
    ({ category }) => [category],
    ({ sitting }) => sittingYears.get(sitting),
  );
  add(entries.regulations, none, ({ adopted }) => yearOf(adopted));
  add(entries.interpellations, none, ({ sitting }) => sittingYears.get(sitting));
  add(entries.committees, none);
  add(entries.publications, ({ kind }) => [PUBLICATION_KINDS[kind]], dated);
  add(entries.guides, none);
  add(entries.consultations, none, ({ from }) => yearOf(from));
  add(entries.galleries, none, dated);
  add(entries.elections, none, dated);
  return facts;
}

function yearOf(date: string): string {
  return date.slice(0, 4);
}
