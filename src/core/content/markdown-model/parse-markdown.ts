import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Reads Markdown (CommonMark with GitHub's tables, footnotes, task lists, strikethrough and bare
 * addresses) into its tree. Any text is valid Markdown: it never refuses.
 *
 * @see https://github.com/syntax-tree/mdast
 */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
