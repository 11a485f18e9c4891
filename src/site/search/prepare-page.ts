import type { SearchFacts } from '../../core/content/search-facts.ts';

/**
 * What the search engine reads of a page: its `main`, with what is known of it besides; nothing when
 * the page does not ask to be found (`data-pagefind-body`). The published page stays as light as it was.
 */
export function prepareForSearch(html: string, facts: SearchFacts | undefined): string | undefined {
  const start = html.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = html.lastIndexOf('</main>');
  if (start < 0 || end < 0) return undefined;
  const contents = html.indexOf('>', start) + 1;
  const language = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'fr';
  return [
    `<html lang="${language}"><body>`,
    html.slice(start, contents),
    ...(language === 'fr' ? [] : [mark('meta', 'language', language)]),
    ...marks(facts, html.slice(contents, end)),
    html.slice(contents, end),
    '</main></body></html>',
  ].join('');
}

function marks(facts: SearchFacts | undefined, contents: string): string[] {
  const keywords = [...(facts?.keywords ?? []), ...openedLigatures(contents)];
  return [
    // Otherwise Pagefind keeps the first picture, which results do not show.
    mark('meta', 'image', ''),
    ...(keywords.length === 0 ? [] : [mark('meta', 'keywords', keywords.join(', '))]),
    ...(facts?.themes ?? []).map((theme) => mark('filter', 'theme', theme)),
    ...(facts?.year === undefined ? [] : [mark('filter', 'year', facts.year)]),
  ];
}

/** Pagefind folds accents but not ligatures: « œuvre » must be found by who types « oeuvre ». */
function openedLigatures(contents: string): string[] {
  if (!/[œæŒÆ]/.test(contents)) return [];
  const words = contents.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]*[œæŒÆ][\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')))];
}

function mark(kind: 'meta' | 'filter', name: string, value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<span data-pagefind-${kind}="${name}:${escaped}"></span>`;
}
