import type { Language } from './taxonomy.ts';
import { findEdits, type TypographyEdit } from './typography-rules.ts';

/**
 * One stretch of a paragraph. A paragraph in several runs (bold, links) is read as a whole, so
 * that a quotation may open in one run and close in another. A `frozen` run stands for what is
 * not text (code, image: one U+FFFC; line break: one line feed): it is context, never changed.
 */
export interface TextRun {
  readonly value: string;
  readonly frozen: boolean;
}

/**
 * Sets plain text as French typography wants it: narrow no-break space before `;` `!` `?` and
 * inside « », no-break space before `:`, units and months, curly apostrophes, `…`, « » for
 * balanced straight quotes. Only spaces, quotes, apostrophes and dots change; addresses, times,
 * account numbers and code between back quotes stay as they are. Setting twice changes nothing.
 *
 * @param language other languages than French come back unchanged
 * @see Lexique des règles typographiques en usage à l’Imprimerie nationale
 */
export function frenchTypography(text: string, language: Language = 'fr'): string {
  if (language !== 'fr') return text;
  return typographyOfRuns([{ value: text, frozen: false }])[0] ?? text;
}

/** French typography of one paragraph given in runs; gives one text for each run, in order. */
export function typographyOfRuns(runs: readonly TextRun[]): string[] {
  const values = runs.map((run) => run.value);
  const joined = values.join('');
  const edits = findEdits(joined);
  return edits.length === 0 ? values : applyEdits(runs, joined, edits);
}

function applyEdits(runs: readonly TextRun[], joined: string, edits: readonly TypographyEdit[]): string[] {
  const results = runs.map(() => '');
  let index = 0;
  let runEnd = runs[0]?.value.length ?? 0;
  let position = 0;

  const moveTo = (offset: number, write: boolean): void => {
    while (position < offset) {
      while (runEnd <= position) runEnd += runs[++index]?.value.length ?? Number.POSITIVE_INFINITY;
      const end = Math.min(offset, runEnd);
      if (write) results[index] += joined.slice(position, end);
      position = end;
    }
  };
  /** Between two runs, the later one takes the insertion, unless it is frozen or empty. */
  const insertHere = (text: string): void => {
    let owner = index;
    for (let next = index, end = runEnd; end <= position && next + 1 < runs.length; ) {
      next += 1;
      end += runs[next]?.value.length ?? 0;
      if (end > position && runs[next]?.frozen === false) owner = next;
    }
    results[owner] += text;
  };

  for (const edit of edits) {
    moveTo(edit.start, true);
    insertHere(edit.insert);
    moveTo(edit.end, false);
  }
  moveTo(joined.length, true);
  return results;
}
