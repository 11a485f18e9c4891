/**
 * The HTML of one example, ready to stand beside others on one page: its ids, and what refers to them,
 * and the names of its landmarks take a suffix; its page title becomes a heading of the second level;
 * its links to places that may not exist lead back to the example.
 *
 * @param suffix also the id of the example's heading
 * @param html as a component wrote it: attributes between double quotes
 */
export function standApart(html: string, suffix: string): string {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
  const rename = (id: string) => (ids.has(id) ? `${id}-${suffix}` : id);
  return html
    .replace(/(\s(?:id|for|popovertarget)=")([^"]+)"/g, (_, start: string, id: string) => `${start}${rename(id)}"`)
    .replace(
      /(\saria-(?:labelledby|describedby|controls)=")([^"]+)"/g,
      (_, start: string, list: string) => `${start}${list.split(' ').map(rename).join(' ')}"`,
    )
    .replace(/(\shref="#)([^"]+)"/g, (_, start: string, id: string) => `${start}${ids.has(id) ? rename(id) : suffix}"`)
    .replace(/(<(?:nav|aside|section|form)\b[^>]*\saria-label="[^"]+)"/g, (_, start: string) => `${start} (${suffix})"`)
    .replace(
      /(<(?:nav|aside|section|form)\b[^>]*\saria-labelledby="[^"]+)"/g,
      (_, start: string) => `${start} ${suffix}"`,
    )
    .replace(/(<a\b[^>]*\shref=")\/[^"]*"/g, (_, start: string) => `${start}#${suffix}"`)
    .replace(/<h1\b/g, '<h2')
    .replace(/<\/h1>/g, '</h2>');
}
