import { describe, expect, it } from 'vitest';
import { screenName } from './name-the-page.ts';

const collections = [{ name: 'news', label: 'Actualités', label_singular: 'Actualité' }];

describe('the name of a screen', () => {
  it.each([
    ['', 'Contenus'],
    ['#/collections/news', 'Actualités'],
    ['#/collections/news/search/neige', 'Actualités'],
    ['#/collections/news/entries/marche', 'Modifier\u00A0: Actualité'],
    ['#/collections/news/new', 'Ajouter\u00A0: Actualité'],
    ['#/collections/news/new?title=x', 'Ajouter\u00A0: Actualité'],
    ['#/collections/inconnue', 'Contenus'],
    ['#/search/neige', 'Recherche'],
    ['#/workflow', 'Brouillons'],
  ])('%s is « %s »', (hash, name) => {
    expect(screenName(hash, collections)).toBe(name);
  });
});
