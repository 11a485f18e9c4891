import type { Html, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isAllowedImageAddress, linkKind } from '../content/markdown-model/link-policy.ts';
import { parseMarkdown } from '../content/markdown-model/parse-markdown.ts';
import { isLineBreak } from '../content/markdown-model/raw-html.ts';
import { applyTextEdits, type TextEdit } from './text-edits.ts';

/** Something taken out of a text, told to the person who sent it. */
export interface Removal {
  readonly code: 'raw-html' | 'forbidden-link' | 'forbidden-image' | 'code-line';
  /** 1-based, in the text that was sent. */
  readonly line: number;
  /** The beginning of what was taken out. */
  readonly excerpt: string;
}

export interface SanitisedMarkdown {
  readonly text: string;
  readonly removals: readonly Removal[];
}

/**
 * Takes out of a Markdown text what the site would never show: raw HTML, comments and JSX (the words they hold
 * stay, a `<br>` becomes a line break), links and images with another scheme than `http(s):`, `mailto:` or `tel:`,
 * and the `import` and `export` lines of MDX. Everything else stays byte for byte; a clean text comes back as it is. The template holds the
 * same line when it renders (`markdown-model/`): what is taken out here is told, there it is only hidden.
 */
export function sanitiseMarkdown(source: string): SanitisedMarkdown {
  if (isPlain(source)) return { text: source, removals: [] };
  const removals: Removal[] = [];
  let text = source;
  // What stands around a removed piece may together form a new one.
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const found = findFaults(text);
    if (found.length === 0) return { text, removals };
    // Lines are those of the text that was sent as long as nothing was removed from it.
    if (turn === 0) removals.push(...found.flatMap(({ removal }) => (removal === undefined ? [] : [removal])));
    text = applyTextEdits(text, outermost(found.map(({ edit }) => edit)));
  }
  // Nobody writes this by hand: without these signs there is neither tag nor link.
  return { text: text.replace(/[<[\]]/g, ''), removals };
}

/** A text that was not made to deceive needs two. */
const MOST_TURNS = 4;

/**
 * Whether a text holds none of the signs that a tag, an entity or a scheme needs: most texts, which need no parser
 * then. A colon with spaces on both sides, as French has it, begins no address.
 */
function isPlain(text: string): boolean {
  const rest = text.replace(/\b(?:https?|mailto|tel):|[\s\p{Z}]:(?=[\s\p{Z}]|$)/giu, '');
  return !/[<:]|&[#\w]+;|^[ \t]*(?:import|export)\b/m.test(rest);
}

interface Fault {
  readonly edit: TextEdit;
  /** Undefined when nothing is lost. */
  readonly removal: Removal | undefined;
}

function findFaults(text: string): Fault[] {
  const tree = parseMarkdown(text);
  const forbiddenNames = definedNames(tree, (url) => linkKind(url) === 'forbidden');
  const faults: Fault[] = [];
  visit(tree);
  return faults;

  function visit(parent: Parents): void {
    for (const child of parent.children) {
      const found = faultOf(child, parent);
      if (found !== undefined) report(child, found.code, found.instead);
      if (child.type === 'html' && isLineBreak(child, parent)) replaceLineBreak(child, parent);
      if ('children' in child) visit(child);
    }
  }

  function faultOf(node: Nodes, parent: Parents): { code: Removal['code']; instead: string } | undefined {
    switch (node.type) {
      case 'html':
        return isLineBreak(node, parent) ? undefined : { code: 'raw-html', instead: wordsIn(node, parent) };
      case 'link':
        return linkKind(node.url) === 'forbidden'
          ? { code: 'forbidden-link', instead: plainText(textOf(node)) }
          : undefined;
      case 'image':
        return isAllowedImageAddress(node.url)
          ? undefined
          : { code: 'forbidden-image', instead: plainText(node.alt ?? '') };
      case 'definition':
        return linkKind(node.url) === 'forbidden' ? { code: 'forbidden-link', instead: '' } : undefined;
      case 'linkReference':
      case 'imageReference':
        return forbiddenNames.has(node.identifier)
          ? { code: 'forbidden-link', instead: plainText(textOf(node)) }
          : undefined;
      case 'paragraph':
        return parent.type === 'root' ? codeLines(node) : undefined;
      default:
        return undefined;
    }
  }

  function replaceLineBreak(node: Html, parent: Parents): void {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const rest = text.slice(end);
    const isLast = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(rest);
    const holdsBreaks = parent.type !== 'tableCell' && parent.type !== 'heading' && !isLast;
    // Two spaces at the end of a line, or a backslash before a new one, break a line.
    const instead = !holdsBreaks ? ' ' : /^[ \t]*\r?\n/.test(rest) ? '  ' : '\\\n';
    faults.push({ edit: { start, end, text: instead }, removal: undefined });
  }

  function report(node: Nodes, code: Removal['code'], instead: string): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const excerpt = text.slice(start, end).replace(/\s+/g, ' ');
    faults.push({
      edit: { start, end, text: instead },
      removal: {
        code,
        line: node.position?.start.line ?? 1,
        excerpt: excerpt.length > 60 ? `${excerpt.slice(0, 60)}…` : excerpt,
      },
    });
  }

  function codeLines(paragraph: Nodes): { code: Removal['code']; instead: string } | undefined {
    const lines = text.slice(paragraph.position?.start.offset, paragraph.position?.end.offset).split('\n');
    const kept = lines.filter((line) => !MODULE_LINE.test(line));
    return kept.length === lines.length ? undefined : { code: 'code-line', instead: kept.join('\n') };
  }
}

/** `import x from 'y'`, `export const x = …`: code in MDX, never a sentence. */
const MODULE_LINE =
  /^(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?["'][^"'\n]+["']|export\s+(?:(?:default|const|let|var|function|class|async)\b|[*{]))/;

/** A block of HTML (a pasted `<div>…</div>`) holds words that a person wrote: they stay. Scripts and styles hold none. */
function wordsIn(html: Html, parent: Parents): string {
  if (parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem') return '';
  const words = html.value
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|iframe|object|svg|math|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^<>]*(?:>|$)/g, ' ');
  return plainText(words.replace(/\s+/g, ' ').trim());
}

/** Without the signs that could open a tag or a link again. */
function plainText(words: string): string {
  return words.replace(/[<>[\]()]/g, '');
}

function definedNames(tree: Root, isForbidden: (url: string) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'definition' && isForbidden(child.url)) names.add(child.identifier);
      if ('children' in child) visit(child);
    }
  };
  visit(tree);
  return names;
}

/** An edit inside another one is part of it. */
function outermost(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (edit.end > (kept.at(-1)?.end ?? -1)) kept.push(edit);
  return kept;
}
