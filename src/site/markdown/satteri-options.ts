import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { PluginFactoryContext } from 'satteri';
import type { ContentHeading } from '../../core/content/markdown-model/apply-element-rules.ts';
import type { RenderingOptions } from '../../core/content/markdown-model/element-rules.ts';
import { LANGUAGES, type Language } from '../../core/content/taxonomy.ts';
import { elementRules } from './element-rules-plugin.ts';
import { footnoteNames } from './footnote-names-plugin.ts';
import { plainImages } from './plain-images-plugin.ts';
import { rawHtmlRemoval } from './raw-html-plugin.ts';
import { typesetting } from './typesetting-plugin.ts';

/**
 * Options for `satteri(…)` of `@astrojs/markdown-satteri`: the fast renderer of the sites, with
 * the same rules as `markdownToHtml` of the core. To be set beside
 * `markdown: { syntaxHighlight: false }`, since highlighting writes inline styles.
 *
 * A page whose front matter names another `language` is set in that language. The same options serve `@astrojs/mdx`,
 * which only ever sees the `.mdx` files of `communes/_shared/`: MDX runs code, so JSX passes there and nothing else is lifted.
 */
export function satteriOptions(options: RenderingOptions) {
  return {
    mdastPlugins: [
      rawHtmlRemoval,
      plainImages,
      footnoteNames,
      (document: PluginFactoryContext) => typesetting(languageOf(document, options.language)),
    ],
    hastPlugins: [
      (document: PluginFactoryContext) => {
        const headings: ContentHeading[] = [];
        document.data.contentHeadings = headings;
        return elementRules({ ...options, language: languageOf(document, options.language) }, headings);
      },
    ],
    features: {
      gfm: { footnotes: { backLabel: '{reference}' } },
      smartPunctuation: false,
      frontmatter: false,
    },
  } satisfies SatteriProcessorOptions;
}

function languageOf({ data }: PluginFactoryContext, usual: Language): Language {
  const language: unknown = data.astro?.frontmatter['language'];
  return typeof language === 'string' && Object.hasOwn(LANGUAGES, language) ? (language as Language) : usual;
}
