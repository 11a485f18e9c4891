import type { Root as HtmlTree } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Language } from '../taxonomy.ts';
import { applyElementRules, type ContentHeading } from './apply-element-rules.ts';
import type { RenderingOptions } from './element-rules.ts';
import { nameFootnotes } from './footnote-ids.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { removeRawHtml } from './raw-html.ts';
import { typesetTree } from './typeset-tree.ts';

/** A text ready to be shown, with its headings in order. */
export interface RenderedContent {
  readonly html: string;
  readonly headings: readonly ContentHeading[];
}

/**
 * Renders Markdown as safe HTML: no raw HTML, no script, no inline style, only allowed link
 * schemes, French typography, heading anchors, scrolling tables, figures. Gives the same HTML
 * as the sites' own renderer (`src/site/markdown/content-renderer.ts`), more slowly.
 */
export function markdownToHtml(source: string, options: RenderingOptions): RenderedContent {
  const tree = markdownToTree(source, options.language);
  const headings = applyElementRules(tree, options);
  return { html: writer.stringify(tree), headings };
}

function markdownToTree(source: string, language: Language): HtmlTree {
  const tree = parseMarkdown(source);
  removeRawHtml(tree);
  nameFootnotes(tree);
  typesetTree(tree, language);
  return converter.runSync(tree);
}

const converter = unified()
  .use(remarkRehype, { footnoteBackLabel: (index, call) => `${index + 1}${call > 1 ? `-${call}` : ''}` })
  .freeze();

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();
