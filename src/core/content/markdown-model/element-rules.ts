import type { Element, ElementContent, Properties } from 'hast';
import { CONTENT_IMAGE_SIZES, type ImageLookup } from '../image-lookup.ts';
import type { Language } from '../taxonomy.ts';
import { frenchTypography } from '../typography.ts';
import { RENDERING_LABELS } from './labels.ts';
import { isAllowedImageAddress, linkKind } from './link-policy.ts';

/** What rendering needs to know beside the text. */
export interface RenderingOptions {
  readonly images: ImageLookup;
  readonly language: Language;
}

/** Properties to set on an element; `null` takes one away. */
export type PropertyChanges = Readonly<Record<string, string | string[] | null>>;

/**
 * A link that leaves the site says so; one with a forbidden scheme leads nowhere; the one that
 * ends a footnote says where it leads (both engines are asked for its number alone).
 */
export function linkChanges(properties: Properties, language: Language): PropertyChanges {
  if (typeof properties.href !== 'string') return {};
  if (properties.dataFootnoteBackref !== undefined) {
    return { ariaLabel: `${RENDERING_LABELS[language].backToText} ${properties.ariaLabel}` };
  }
  switch (linkKind(properties.href)) {
    case 'forbidden':
      return { href: null };
    case 'external':
      return { rel: ['external'] };
    default:
      return {};
  }
}

/** A telephone number to call stays on one line: its spaces do not break. */
export function telephoneText(properties: Properties, text: string): string {
  return /^tel:/i.test(String(properties.href)) ? text.replaceAll(' ', '\u00A0') : text;
}

/** The words of a heading that rendering itself adds, before the footnotes. */
export function addedHeadingText(properties: Properties, language: Language): string | undefined {
  return properties.id === 'footnote-label' ? RENDERING_LABELS[language].footnotes : undefined;
}

/** Column alignment by class: the content security policy refuses `style`. */
export function cellChanges(properties: Properties): PropertyChanges {
  const align = /(left|center|right)/.exec(String(properties.align ?? properties.style ?? ''))?.[1];
  if (align === undefined) return {};
  return { align: null, style: null, className: [`align-${align}`] };
}

/** The box of a task says what its tick says. */
export function checkboxChanges(properties: Properties, language: Language): PropertyChanges {
  const labels = RENDERING_LABELS[language];
  const checked = properties.checked === true || properties.checked === '';
  return { ariaLabel: checked ? labels.done : labels.toDo };
}

/**
 * The region that lets a wide table scroll by touch and keyboard.
 *
 * @param rank 1 for the page's first table: two regions may not bear the same name
 */
export function tableRegion(rank: number, language: Language): Element {
  const label = RENDERING_LABELS[language].table;
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table'],
      role: 'region',
      tabIndex: 0,
      ariaLabel: rank === 1 ? label : `${label} ${rank}`,
    },
    children: [],
  };
}

/** The image that is all that a paragraph holds. */
export function onlyImage(paragraph: Element): Element | undefined {
  const [child, second] = paragraph.children;
  if (paragraph.tagName !== 'p' || second !== undefined) return undefined;
  return child?.type === 'element' && child.tagName === 'img' ? child : undefined;
}

/**
 * What an image of the content becomes. An unknown one stays as it is; one with a forbidden
 * scheme leaves its description.
 *
 * @param alone whether its paragraph holds nothing else: it then becomes a figure, with its title
 *   as caption
 */
export function renderImage(
  properties: Properties,
  alone: boolean,
  { images, language }: RenderingOptions,
): ElementContent {
  const src = String(properties.src ?? '');
  const alt = frenchTypography(String(properties.alt ?? ''), language);
  if (!isAllowedImageAddress(src)) return { type: 'text', value: alt };
  const written = String(properties.title ?? '');
  const title = alt === '' && written.normalize('NFC') === 'décorative' ? '' : frenchTypography(written, language);
  const files = images(decodedAddress(src) ?? src);
  if (files === undefined) {
    return element('img', { src: safeAddress(src), alt, ...(title === '' ? {} : { title }) });
  }
  const picture = element('picture', {}, [
    ...files.sources.map(({ type, srcset }) => element('source', { type, srcSet: srcset, sizes: CONTENT_IMAGE_SIZES })),
    element('img', {
      src: files.fallback,
      alt,
      ...(alone || title === '' ? {} : { title }),
      width: files.width,
      height: files.height,
      loading: 'lazy',
      decoding: 'async',
    }),
  ]);
  if (!alone) return picture;
  return element('figure', {}, [
    picture,
    ...(title === '' ? [] : [element('figcaption', {}, [{ type: 'text', value: title }])]),
  ]);
}

function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function decodedAddress(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}

/** Astro decodes every address of an image and stops at one that is not UTF-8. */
function safeAddress(address: string): string {
  return decodedAddress(address) === undefined ? address.replaceAll('%', '%25') : address;
}
