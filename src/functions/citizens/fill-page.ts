import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { escapeHtml } from '../../core/forms/escape-html.ts';

/** What takes the place of a page's content. */
export interface PageContent {
  /** Without the commune's name. */
  readonly title: string;
  /** HTML of the `main` element. */
  readonly main: string;
}

/**
 * A commune's own page with other content: its header, menu and footer stay as the template made them, byte for byte.
 *
 * @param page HTML of a page of the site
 * @returns undefined when it has no `main` element
 */
export function fillPage(page: string, { title, main }: PageContent, siteName: string): string | undefined {
  const document = parse(page, { sourceCodeLocationInfo: true });
  const places = [
    placeOf(find(document, 'title'), `${escapeHtml(title)} – ${escapeHtml(siteName)}`),
    placeOf(find(document, 'main'), main),
  ];
  const [titlePlace, mainPlace] = places;
  if (titlePlace === undefined || mainPlace === undefined) return undefined;
  // The title comes before the content: from the end, no place moves.
  return [mainPlace, titlePlace].reduce(
    (text, { start, end, content }) => text.slice(0, start) + content + text.slice(end),
    page,
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

function placeOf(element: DefaultTreeAdapterTypes.Element | undefined, content: string): Place | undefined {
  const location = element?.sourceCodeLocation;
  if (!location?.startTag || !location.endTag) return undefined;
  return { start: location.startTag.endOffset, end: location.endTag.startOffset, content };
}

function find(node: DefaultTreeAdapterTypes.ParentNode, name: string): DefaultTreeAdapterTypes.Element | undefined {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    if (child.tagName === name) return child;
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
