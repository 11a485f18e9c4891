/** A heading of a rendered text. */
export interface TextHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/**
 * The headings worth a table of contents: those of the second level.
 *
 * @param wanted the page's own choice; without one, a table shows from three headings on
 */
export function contentsHeadings(headings: readonly TextHeading[], wanted?: boolean): readonly TextHeading[] {
  const main = headings.filter(({ depth }) => depth === 2);
  const shown = wanted ?? main.length >= 3;
  return shown ? main : [];
}
