import type { Nodes, Parents } from 'mdast';
import { mapTexts } from '../content/map-texts.ts';
import { parseMarkdown } from '../content/markdown-model/parse-markdown.ts';
import { withSlash } from '../content/redirects.ts';
import type { CollectionName } from '../content/registry.ts';
import { schemaNode } from '../content/schema-node.ts';
import { applyEdit } from './apply-edit.ts';
import type { ReadText } from './commune-texts.ts';
import { applyTextEdits, type TextEdit } from './text-edits.ts';

/** What moved: addresses of pages, and the names under which fields know entries. */
export interface Renaming {
  /** Old address → new one, both with their slashes. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly collection: CollectionName;
  readonly ids: ReadonlyMap<string, string>;
}

/** A link that follows a moved page. */
export interface FollowedLink {
  readonly path: string;
  /** Undefined: in the text itself. */
  readonly field: string | undefined;
  readonly from: string;
  readonly to: string;
}

/** Makes the links of a text follow what moved; only the lines that hold one change. */
export function relinkText(
  file: ReadText,
  renaming: Renaming,
): { readonly text: string; readonly links: readonly FollowedLink[] } {
  const links: FollowedLink[] = [];
  const follow = (field: string | undefined) => (from: string) => {
    const to = followAddress(from, renaming.addresses);
    if (to !== undefined) links.push({ path: file.path, field, from, to });
    return to;
  };
  const body = relinkMarkdown(file.content.body, follow(undefined));
  const fields = mapTexts(schemaNode(file.schema), file.content.fields, (text, node, path) => {
    const field = path.join('.');
    if (node.widget === 'markdown') return relinkMarkdown(text, follow(field));
    if (text.startsWith('/')) return follow(field)(text) ?? text;
    const id = node.reference === renaming.collection ? renaming.ids.get(text) : undefined;
    if (id !== undefined) links.push({ path: file.path, field, from: text, to: id });
    return id ?? text;
  });
  if (links.length === 0) return { text: file.text, links };
  const content = { fields: fields as ReadText['content']['fields'], body };
  const edited = applyEdit(file.text, content, { format: file.format, schema: file.schema, file: file.path });
  // The file was read a moment ago.
  return edited.ok ? { text: edited.value, links } : { text: file.text, links: [] };
}

/** Whether a text may name something that moved: reading all of it is only worth it then. */
export function mentions(text: string, { addresses, ids }: Renaming): boolean {
  return (
    [...addresses.keys()].some((address) => text.includes(address.replace(/\/$/, ''))) ||
    [...ids.keys()].some((id) => text.includes(id))
  );
}

/** Changes the addresses of links in Markdown, and not a byte else. */
export function relinkMarkdown(source: string, follow: (address: string) => string | undefined): string {
  const edits: TextEdit[] = [];
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'link' || child.type === 'definition') {
        const place = addressPlace(child, source);
        const to = place === undefined ? undefined : follow(child.url);
        if (place !== undefined && to !== undefined) edits.push({ ...place, text: to });
      }
      if ('children' in child) visit(child);
    }
  };
  visit(parseMarkdown(source));
  return applyTextEdits(source, edits);
}

function followAddress(address: string, addresses: ReadonlyMap<string, string>): string | undefined {
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const to = addresses.get(withSlash(path));
  return to === undefined ? undefined : `${to}${suffix}`;
}

/** Where the address of a link stands: after its words, before its title. */
function addressPlace(node: Nodes & { url: string }, source: string): { start: number; end: number } | undefined {
  const start = node.position?.start.offset ?? 0;
  const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = node.type === 'definition' ? source.indexOf(']:', start) : (words ?? start);
  const at = source.indexOf(node.url, from);
  return at === -1 || at >= (node.position?.end.offset ?? 0) ? undefined : { start: at, end: at + node.url.length };
}
