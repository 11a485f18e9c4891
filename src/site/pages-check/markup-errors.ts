import type { ParserError } from 'parse5';
import type { PageFacts } from '../../core/content/page-rules/page-facts.ts';
import type { PageElement } from './accessible-name.ts';

type MarkupError = PageFacts['markup'][number];

/**
 * The errors of a page's markup: those that the standard names, elements never closed and end tags that
 * close nothing, which browsers repair in silence.
 *
 * @param elements with their places in the source
 */
export function markupErrors(
  html: string,
  elements: readonly PageElement[],
  named: readonly ParserError[],
): MarkupError[] {
  return [
    ...named.map(({ code, startLine }) => ({ error: code, line: startLine })),
    ...elements.filter(isNeverClosed).map((element) => ({
      error: `<${element.tagName}> jamais fermé`,
      line: element.sourceCodeLocation?.startLine ?? 1,
    })),
    ...findStrayEndTags(html, elements),
  ];
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** The standard lets the end tag of these be left out. */
const OPTIONAL_END = new Set([
  'html',
  'head',
  'body',
  'p',
  'li',
  'dt',
  'dd',
  'option',
  'optgroup',
  'colgroup',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
]);

function isNeverClosed({ tagName, namespaceURI, sourceCodeLocation }: PageElement): boolean {
  if (!namespaceURI.endsWith('xhtml') || VOID.has(tagName) || OPTIONAL_END.has(tagName)) return false;
  // Elements that the parser adds by itself have no place.
  return sourceCodeLocation != null && sourceCodeLocation.endTag === undefined;
}

/** An end tag that no element took as its own. */
function findStrayEndTags(html: string, elements: readonly PageElement[]): MarkupError[] {
  const taken = new Set(elements.map((element) => element.sourceCodeLocation?.endTag?.startOffset));
  const errors: MarkupError[] = [];
  for (const match of html.matchAll(END_TAG)) {
    const name = match[1]?.toLowerCase();
    if (name === undefined || taken.has(match.index)) continue;
    errors.push({ error: `</${name}> ne ferme rien`, line: html.slice(0, match.index).split('\n').length });
  }
  return errors;
}

/** End tags; scripts (whose own text may look like tags) and comments are stepped over. */
const END_TAG = /<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|<\/([a-z][a-z0-9-]*)/gi;
