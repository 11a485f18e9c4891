import type { DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
type PageNode = DefaultTreeAdapterTypes.Node;

/**
 * What a screen reader says of a link, a button, a heading or a zone: the elements that label it, else
 * its label, its content, its title.
 *
 * @param byId the page's elements by identifier
 * @see https://www.w3.org/TR/accname-1.2/ (the cases that a static page meets)
 */
export function accessibleName(
  element: PageElement,
  byId: ReadonlyMap<string, PageElement>,
  fromContent: boolean,
): string {
  const labels =
    attribute(element, 'aria-labelledby')
      ?.split(/\s+/)
      .flatMap((id) => byId.get(id) ?? []) ?? [];
  const name =
    labels.map(textOf).join(' ').trim() ||
    attribute(element, 'aria-label')?.trim() ||
    (fromContent ? textOf(element).trim() : '') ||
    attribute(element, 'title')?.trim();
  return (name ?? '').replace(/\s+/g, ' ');
}

export function attribute(element: PageElement, name: string): string | undefined {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value;
  return undefined;
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

/** The text that is read aloud, pictures by their alternative. */
function textOf(node: PageNode): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!isElement(node)) return '';
  if (attribute(node, 'aria-hidden') === 'true' || attribute(node, 'hidden') !== undefined) return '';
  if (node.tagName === 'img') return attribute(node, 'alt') ?? '';
  const label = attribute(node, 'aria-label');
  if (label !== undefined) return label;
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}
