import { describe, expect, it } from 'vitest';
import { openText } from './open-text.ts';

describe('the text that an address opens', () => {
  it.each([
    ['#/collections/news/entries/marche', { collection: 'news', id: 'marche' }],
    ['#/collections/news/entries/marche?ref=workflow', { collection: 'news', id: 'marche' }],
    ['#/collections/pages/entries/vivre/les-dechets', { collection: 'pages', id: 'vivre/les-dechets' }],
    ['#/collections/pages/entries/vivre%2Fles-dechets', { collection: 'pages', id: 'vivre/les-dechets' }],
    ['#/collections/news/new', { collection: 'news', id: undefined }],
    ['#/collections/news/new?title=x', { collection: 'news', id: undefined }],
    ['#/collections/news', undefined],
    ['#/collections/news/newspaper', undefined],
    ['#/workflow', undefined],
    ['', undefined],
  ])('%s', (hash, expected) => {
    expect(openText(hash)).toEqual(expected);
  });
});
