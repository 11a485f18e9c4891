/** What the checks need to know of a Markdown text, with 1-based line numbers inside it. */
export interface MarkdownFacts {
  readonly links: readonly { readonly to: string; readonly line: number }[];
  readonly images: readonly {
    readonly src: string;
    readonly alt: string;
    readonly title: string | undefined;
    readonly line: number;
  }[];
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly line: number }[];
  /** Lines that hold raw HTML, which the site drops. */
  readonly rawHtml: readonly { readonly tag: string; readonly line: number }[];
}

const INLINE_LINK =
  /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*<?([^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?(?:\s+["'(]([^"')]*)["')])?\s*\)/g;
const REFERENCE = /^ {0,3}\[[^\]^]+\]:\s*<?([^\s<>]+)>?/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/;
const RAW_TAG = /<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A single pass, line by line, for messages with a line number; code is skipped.
 * The rendered page is checked again afterwards by the real parser, so this pass may stay simple.
 */
export function scanMarkdown(text: string): MarkdownFacts {
  const links: { to: string; line: number }[] = [];
  const images: { src: string; alt: string; title: string | undefined; line: number }[] = [];
  const headings: { depth: number; text: string; line: number }[] = [];
  const rawHtml: { tag: string; line: number }[] = [];
  let fence: string | undefined;

  text.split('\n').forEach((source, index) => {
    const line = index + 1;
    const mark = FENCE.exec(source)?.[1];
    if (mark !== undefined && (fence === undefined || (mark[0] === fence[0] && mark.length >= fence.length))) {
      fence = fence === undefined ? mark : undefined;
      return;
    }
    if (fence !== undefined) return;
    const row = source.replace(/`[^`]*`/g, '');

    const heading = HEADING.exec(row);
    if (heading?.[1] !== undefined) headings.push({ depth: heading[1].length, text: heading[2] ?? '', line });
    const reference = REFERENCE.exec(row)?.[1];
    if (reference !== undefined) links.push({ to: reference, line });
    collectLinks(row, line, links, images);
    for (const match of row.matchAll(RAW_TAG)) rawHtml.push({ tag: match[1] ?? '', line });
  });
  return { links, images, headings, rawHtml };
}

function collectLinks(
  row: string,
  line: number,
  links: { to: string; line: number }[],
  images: { src: string; alt: string; title: string | undefined; line: number }[],
): void {
  for (const match of row.matchAll(INLINE_LINK)) {
    const [, bang, text = '', target = '', title] = match;
    if (bang === '!') images.push({ src: target, alt: text.trim(), title, line });
    else {
      links.push({ to: target, line });
      if (text.includes('](')) collectLinks(text, line, links, images);
    }
  }
}
