/** Quotations and lists inside each other; a careful writer uses three. */
const MOST_LEVELS = 32;

const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/**
 * Whether a line of Markdown opens absurdly many quotations and lists at once (`> > > >…`): reading it would take
 * minutes. Linear in the length of the text.
 */
export function isTextTooDeep(text: string): boolean {
  return text.split('\n').some((line) => {
    MARKER.lastIndex = 0;
    for (let levels = 0; MARKER.test(line); levels += 1) if (levels >= MOST_LEVELS) return true;
    return false;
  });
}
