import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { PluginFactoryContext } from 'satteri';
import type { RenderingOptions } from '../../core/content/markdown-model/element-rules.ts';
import { LANGUAGES, type Language } from '../../core/content/taxonomy.ts';
import { elementRules } from './element-rules-plugin.ts';
import { plainImages } from './plain-images-plugin.ts';
import { rawHtmlRemoval } from './raw-html-plugin.ts';
import { typesetting } from './typesetting-plugin.ts';

/**
 * Options for `satteri(…)` of `@astrojs/markdown-satteri`: the fast renderer of the sites, with
 * the same rules as `markdownToHtml` of the core. To be set beside
 * `markdown: { syntaxHighlight: false }`, since highlighting writes inline styles.
 *
 * A page whose front matter names another `language` is set in that language.
 */
export function satteriOptions(options: RenderingOptions) {
  return {
    mdastPlugins: [
      rawHtmlRemoval,
      plainImages,
      (document: PluginFactoryContext) => typesetting(languageOf(document, options.language)),
    ],
    hastPlugins: [
      (document: PluginFactoryContext) =>
        elementRules({ ...options, language: languageOf(document, options.language) }),
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
  return typeof language === 'string' && language in LANGUAGES ? (language as Language) : usual;
}
