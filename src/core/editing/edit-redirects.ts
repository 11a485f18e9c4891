import { parseRedirects, withSlash } from '../content/redirects.ts';

/**
 * Makes the redirects that led to an address that goes lead elsewhere. Other lines stay as they are.
 *
 * @param gone with its slashes, like `to`
 */
export function leadElsewhere(text: string, gone: string, to: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const known = new Map(parseRedirects(text, '').redirects.map((redirect) => [redirect.line, redirect]));
  return text
    .split(/\r?\n/)
    .flatMap((row, index) => {
      const redirect = known.get(index + 1);
      if (redirect === undefined || withSlash(redirect.to) !== gone) return [row];
      return withSlash(redirect.from) === to ? [] : [`${redirect.from},${to}`];
    })
    .join(lineEnd);
}

/**
 * Writes what moved into `redirects.csv`. Redirects that led to an old address lead to the new one (no chain), those
 * that would hide a page that now exists go, a move and its way back leave nothing. Other lines stay as they are.
 *
 * @param text of the file, undefined when there is none
 * @param moves old address → new one, both with their slashes
 */
export function editRedirects(text: string | undefined, moves: ReadonlyMap<string, string>): string {
  const before = text === undefined || text.trim() === '' ? 'from,to\n' : text;
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  const arrivals = new Set([...moves.values()].map(withSlash));
  const known = new Map(parseRedirects(before, '').redirects.map((redirect) => [redirect.line, redirect]));
  const written = new Set<string>();

  const rows = before.split(/\r?\n/).flatMap((row, index) => {
    const redirect = known.get(index + 1);
    if (redirect === undefined) return [row];
    const from = withSlash(redirect.from);
    const to = moves.get(withSlash(redirect.to)) ?? redirect.to;
    // A page now stands there, or the redirect would lead to itself.
    if (arrivals.has(from) || from === withSlash(to)) return [];
    written.add(from);
    if (!moves.has(from)) return [to === redirect.to ? row : `${redirect.from},${to}`];
    return [`${redirect.from},${moves.get(from) ?? to}`];
  });
  const added = [...moves]
    .filter(([from, to]) => !written.has(withSlash(from)) && !arrivals.has(withSlash(from)) && from !== to)
    .map(([from, to]) => `${from},${to}`);
  const kept = rows.at(-1) === '' ? rows.slice(0, -1) : rows;
  return [...kept, ...added, ''].join(lineEnd);
}
