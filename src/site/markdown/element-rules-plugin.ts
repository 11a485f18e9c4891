import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';
import type { ContentHeading } from '../../core/content/markdown-model/apply-element-rules.ts';
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
} from '../../core/content/markdown-model/element-rules.ts';
import { createHeadingIds } from '../../core/content/markdown-model/heading-ids.ts';
import { linkKind } from '../../core/content/markdown-model/link-policy.ts';

declare module 'satteri' {
  interface DataMap {
    contentHeadings: ContentHeading[];
  }
}

/**
 * The core's rules for links, cells, boxes, headings, tables and images, for one document.
 *
 * @param headings receives the document's headings, in order
 */
export function elementRules(options: RenderingOptions, headings: ContentHeading[]) {
  const { language } = options;
  const headingId = createHeadingIds();
  let tables = 0;
  return defineHastPlugin({
    name: 'element-rules',
    element: [
      {
        filter: ['a'],
        visit(element: Readonly<Element>, context: HastVisitorContext) {
          change(element, linkChanges(element.properties, language), context);
          if (linkKind(String(element.properties.href)) !== 'contact') return;
          for (const child of element.children) {
            const value = child.type === 'text' ? telephoneText(element.properties, child.value) : undefined;
            if (value !== undefined) context.replaceNode(child, { type: 'text', value });
          }
        },
      },
      { filter: ['th', 'td'], visit: changing((element) => cellChanges(element.properties)) },
      {
        filter: ['input'],
        visit: changing((element) => checkboxChanges(element.properties, language)),
      },
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(element: Readonly<Element>, context: HastVisitorContext) {
          const added = addedHeadingText(element.properties, language);
          const words = added === undefined ? undefined : element.children[0];
          if (added !== undefined && words !== undefined) context.replaceNode(words, { type: 'text', value: added });
          const text = added ?? context.textContent(element);
          const given = element.properties.id;
          const slug = typeof given === 'string' ? given : headingId(text);
          headings.push({ depth: Number(element.tagName[1]), slug, text });
          if (slug !== given) context.setProperty(element, 'id', slug);
        },
      },
      {
        filter: ['table'],
        visit(element: Readonly<Element>, context: HastVisitorContext) {
          tables += 1;
          context.wrapNode(element, tableRegion(tables, language));
        },
      },
      {
        filter: ['img'],
        visit(element: Readonly<Element>, context: HastVisitorContext) {
          const parent = context.parent(element);
          const alone = parent.type === 'element' && onlyImage(parent) !== undefined;
          const rendered = renderImage(element.properties, alone, options);
          const takesPlace = rendered.type === 'element' && rendered.tagName === 'figure';
          context.replaceNode(takesPlace ? parent : element, rendered);
        },
      },
    ],
  });
}

function changing(changesOf: (element: Readonly<Element>) => PropertyChanges) {
  return (element: Readonly<Element>, context: HastVisitorContext): void =>
    change(element, changesOf(element), context);
}

function change(element: Readonly<Element>, changes: PropertyChanges, context: HastVisitorContext): void {
  for (const [name, value] of Object.entries(changes)) context.setProperty(element, name, value);
}
