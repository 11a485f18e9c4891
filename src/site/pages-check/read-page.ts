import { type ParserError, parse } from 'parse5';
import type { PageFacts } from '../../core/content/page-rules/page-facts.ts';
import { accessibleName, attribute, isElement, type PageElement } from './accessible-name.ts';
import { loadedAddresses } from './loaded-addresses.ts';
import { markupErrors } from './markup-errors.ts';
import { listElements } from './page-elements.ts';

type ById = ReadonlyMap<string, PageElement>;

/** Reads a written page as a browser does, with the errors that a browser would repair in silence. */
export function readPage(address: string, html: string): PageFacts {
  const errors: ParserError[] = [];
  const elements = listElements(
    parse(html, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) }),
  );
  const { all, byId, shown } = elements;
  const nameOf = (element: PageElement) => accessibleName(element, byId, true);
  const metas = new Map(shown('meta').map((element) => [attribute(element, 'name'), attribute(element, 'content')]));
  const [root] = shown('html');
  const [title] = shown('title');
  return {
    address,
    language: root === undefined ? undefined : attribute(root, 'lang'),
    title: title === undefined || title.namespaceURI.endsWith('svg') ? '' : nameOf(title),
    description: metas.get('description'),
    noindex: metas.get('robots')?.includes('noindex') === true,
    headings: inOrder(shown('h1', 'h2', 'h3', 'h4', 'h5', 'h6')).map((element) => ({
      level: Number(element.tagName[1]),
      text: nameOf(element),
    })),
    ids: elements.ids,
    links: shown('a', 'area').flatMap((element) => {
      const to = attribute(element, 'href');
      return to === undefined ? [] : [{ to, text: nameOf(element) || (attribute(element, 'alt') ?? '') }];
    }),
    images: shown('img').map(describeImage),
    landmarks: shown('main', 'nav', 'aside', 'search', 'section', 'form', 'div').flatMap((element) =>
      landmarkOf(element, byId),
    ),
    tables: shown('table').map((element) => describeTable(element, byId)),
    buttons: shown('button').map(nameOf),
    loads: all.flatMap(loadedAddresses),
    inline: all.flatMap(inlineCode),
    markup: markupErrors(html, all, errors),
  };
}

function inOrder(elements: readonly PageElement[]): PageElement[] {
  const place = (element: PageElement) => element.sourceCodeLocation?.startOffset ?? 0;
  return elements.toSorted((a, b) => place(a) - place(b));
}

function describeImage(image: PageElement): PageFacts['images'][number] {
  const sized = attribute(image, 'width') !== undefined && attribute(image, 'height') !== undefined;
  return { src: attribute(image, 'src') ?? '', alt: attribute(image, 'alt'), sized };
}

/** Zones always told by a screen reader; the others only once they bear a name. */
const LANDMARKS: ReadonlySet<string> = new Set(['main', 'nav', 'aside', 'search']);
const LANDMARKS_WHEN_NAMED: ReadonlySet<string> = new Set(['section', 'form', 'region']);

function landmarkOf(element: PageElement, byId: ById): PageFacts['landmarks'][number][] {
  const role = attribute(element, 'role');
  const kind = role === 'region' || role === 'search' ? role : role === undefined ? element.tagName : '';
  if (!LANDMARKS.has(kind) && !LANDMARKS_WHEN_NAMED.has(kind)) return [];
  const name = accessibleName(element, byId, false);
  return name === '' && !LANDMARKS.has(kind) ? [] : [{ kind, name }];
}

function describeTable(table: PageElement, byId: ById): PageFacts['tables'][number] {
  const { shown } = listElements(table);
  const { parentNode } = table;
  const holder =
    parentNode !== null && isElement(parentNode) && attribute(parentNode, 'role') === 'region' ? parentNode : table;
  return {
    headed: shown('th').length > 0,
    named:
      shown('caption').length > 0 || [table, holder].some((element) => accessibleName(element, byId, false) !== ''),
  };
}

/** Scripts hold code, except those that only hold data. */
function inlineCode(element: PageElement): string[] {
  const found: string[] = [];
  for (const { name } of element.attrs) if (name === 'style' || /^on[a-z]+$/.test(name)) found.push(`${name}="…"`);
  if (element.tagName === 'style') found.push('<style>');
  if (
    element.tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    attribute(element, 'type') !== 'application/ld+json'
  )
    found.push('<script>');
  return found;
}
