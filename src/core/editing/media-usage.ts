import type { Parents } from 'mdast';
import { mapTexts } from '../content/map-texts.ts';
import { parseMarkdown } from '../content/markdown-model/parse-markdown.ts';
import { schemaNode } from '../content/schema-node.ts';
import { type ReadText, readText, type TextFile, textKind } from './commune-texts.ts';

/** A place that shows a picture or offers a document. */
export interface MediaUse {
  readonly path: string;
  /** Title of the text. */
  readonly title: string;
  /** Undefined: in the text itself. */
  readonly field: string | undefined;
}

/**
 * Where each picture and document of a commune is used, by the path that texts write (`media/marche.jpg`). What is
 * not in it is used nowhere in the commune's own texts.
 */
export function mediaUsage(files: readonly TextFile[], commune: string): ReadonlyMap<string, readonly MediaUse[]> {
  const uses = new Map<string, MediaUse[]>();
  for (const file of files) {
    const kind = MENTION.test(file.text) ? textKind(file.path, commune) : undefined;
    const text = kind === undefined ? undefined : readText(file, kind);
    const found = text === undefined ? [] : usesIn(text);
    for (const { source, use } of found) uses.set(source, [...(uses.get(source) ?? []), use]);
  }
  return uses;
}

function usesIn(file: ReadText): { source: string; use: MediaUse }[] {
  const { fields, body } = file.content;
  const title = [fields['title'], fields['name']].find((value) => typeof value === 'string') ?? file.id;
  const found: { source: string; use: MediaUse }[] = [];
  const report = (source: string, field: string | undefined) => {
    if (MEDIA.test(source)) found.push({ source, use: { path: file.path, title: String(title), field } });
  };
  for (const source of sourcesIn(body)) report(source, undefined);
  mapTexts(schemaNode(file.schema), fields, (text, node, path) => {
    const field = path.join('.');
    if (node.widget === 'markdown') for (const source of sourcesIn(text)) report(source, field);
    else report(text.replace(/^\//, ''), field);
    return text;
  });
  return found;
}

/** Reading all of a text is only worth it for those that name a file. */
const MENTION = /(?:media|files)\//;
const MEDIA = /^(?:media|files)\/[^\s?#]+\.[a-z0-9]+$/;

/** Pictures and links of a Markdown text, as paths of files. */
function sourcesIn(source: string): string[] {
  if (!MENTION.test(source)) return [];
  const found: string[] = [];
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'image' || child.type === 'link' || child.type === 'definition')
        found.push(filePath(child.url));
      if ('children' in child) visit(child);
    }
  };
  visit(parseMarkdown(source));
  return found;
}

function filePath(address: string): string {
  const path = address.replace(/^\//, '').replace(/[?#].*$/s, '');
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}
