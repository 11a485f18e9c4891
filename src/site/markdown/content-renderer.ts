import { markdownToHtml } from 'satteri';
import type { RenderingOptions } from '../../core/content/markdown-model/element-rules.ts';
import type { RenderedContent } from '../../core/content/markdown-model/markdown-to-html.ts';
import { satteriOptions } from './satteri-options.ts';

/** Renders one text of Markdown, without its front matter. */
export type ContentRenderer = (markdown: string) => RenderedContent;

/** The sites' renderer, for use outside Astro (checks, preview): the same HTML as in a build. */
export function createContentRenderer(options: RenderingOptions): ContentRenderer {
  const compileOptions = satteriOptions(options);
  return (markdown) => {
    const { html, data } = markdownToHtml(markdown, compileOptions);
    return { html, headings: data.contentHeadings ?? [] };
  };
}
