import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import {
  addedHeadingText,
  cellChanges,
  checkboxChanges,
  linkChanges,
  onlyImage,
  type PropertyChanges,
  type RenderingOptions,
  renderImage,
  tableRegion,
  telephoneText,
} from './element-rules.ts';
import { createHeadingIds } from './heading-ids.ts';

/** A heading of a rendered text, as a table of contents needs it. */
export interface ContentHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Turns the plain HTML tree of a text, in place, into what a site shows. */
export function applyElementRules(tree: Root, options: RenderingOptions): ContentHeading[] {
  const headings: ContentHeading[] = [];
  const headingId = createHeadingIds();
  let tables = 0;
  renderChildren(tree);
  return headings;

  function renderChildren(parent: Root | Element): void {
    parent.children = parent.children.map((child: RootContent) =>
      child.type === 'element' ? renderElement(child) : child,
    ) as ElementContent[]; // a root's own doctype or comment never comes from Markdown
  }

  function renderElement(element: Element): ElementContent {
    const { tagName, properties } = element;
    const image = onlyImage(element);
    if (image !== undefined) return renderOnlyImage(element, image);
    if (tagName === 'img') return renderImage(properties, false, options);
    renderChildren(element);
    if (tagName === 'a') {
      for (const child of element.children) {
        if (child.type === 'text') child.value = telephoneText(properties, child.value);
      }
      change(properties, linkChanges(properties, options.language));
    }
    if (tagName === 'th' || tagName === 'td') change(properties, cellChanges(properties));
    if (tagName === 'input') change(properties, checkboxChanges(properties, options.language));
    if (/^h[1-6]$/.test(tagName)) {
      const added = addedHeadingText(properties, options.language);
      if (added !== undefined) element.children = [{ type: 'text', value: added }];
      const text = textOf(element);
      properties.id ??= headingId(text);
      headings.push({ depth: Number(tagName[1]), slug: String(properties.id), text });
    }
    if (tagName !== 'table') return element;
    tables += 1;
    return { ...tableRegion(tables, options.language), children: [element] };
  }

  function renderOnlyImage(paragraph: Element, image: Element): ElementContent {
    const rendered = renderImage(image.properties, true, options);
    if (rendered.type === 'element' && rendered.tagName === 'figure') return rendered;
    return { ...paragraph, children: [rendered] };
  }
}

function change(properties: Properties, changes: PropertyChanges): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete properties[name];
    else properties[name] = value;
  }
}
