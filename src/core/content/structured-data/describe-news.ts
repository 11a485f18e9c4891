import type { NewsArticle } from 'schema-dts';
import type { CommuneConfig } from '../../commune/commune-config.ts';
import { absoluteAddress } from '../absolute-address.ts';
import type { News } from '../collections/news.ts';
import { communeReference } from './describe-commune.ts';

/**
 * @param address of the page on the site
 * @param image address of the picture's widely readable file
 */
export function describeNews(config: CommuneConfig, address: string, news: News, image?: string): NewsArticle {
  const url = absoluteAddress(config.url, address);
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: news.title,
    description: news.summary,
    datePublished: news.date,
    dateModified: news.updated ?? news.date,
    ...(image === undefined ? {} : { image: [absoluteAddress(config.url, image)] }),
    inLanguage: news.language ?? 'fr',
    author: communeReference(config),
    publisher: communeReference(config),
  };
}
