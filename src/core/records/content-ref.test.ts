import { describe, expect, it } from 'vitest';
import { draftPrefix, draftRef, draftRefSchema, draftSubject } from './content-ref.ts';

describe('the ref of a draft', () => {
  it('names the commune, the collection and the entry', () => {
    const subject = { commune: 'exemple', collection: 'news', slug: 'marche-de-noel' };
    expect(draftRef(subject)).toBe('refs/drafts/exemple/news/marche-de-noel');
    expect(draftSubject(draftRef(subject))).toEqual(subject);
  });

  it('lets a page and the page below it both have a draft', () => {
    const page = draftRef({ commune: 'exemple', collection: 'pages', slug: 'vie' });
    const below = draftRef({ commune: 'exemple', collection: 'pages', slug: 'vie/dechets' });
    expect(below).toBe('refs/drafts/exemple/pages/vie+dechets');
    expect(below.startsWith(`${page}/`)).toBe(false);
    expect(draftSubject(below).slug).toBe('vie/dechets');
  });

  it('keeps the language of a translation', () => {
    expect(draftSubject(draftRef({ commune: 'exemple', collection: 'pages', slug: 'vie/dechets.de' })).slug).toBe(
      'vie/dechets.de',
    );
  });

  it.each([
    'refs/heads/main',
    'refs/drafts/a',
    'refs/drafts/a/b',
    'refs/drafts/a/b/..',
    'refs/drafts/a/b/c d',
    'refs/drafts/a/b/c/d',
    'refs/drafts/../b/c',
    'refs/drafts/a/b/c.lock/d',
    'refs/drafts/a/b/-c',
    'refs/drafts/a/b/c~1',
    'refs/drafts/a/b/c\n',
    'refs/drafts/a/b/é',
  ])('refuses %j', (text) => expect(draftRefSchema.safeParse(text).success).toBe(false));

  it('refuses the ending that git keeps for its locks', () => {
    expect(draftRefSchema.safeParse('refs/drafts/a/b/c.lock').success).toBe(false);
  });

  it('lists a commune without its neighbour whose name begins alike', () => {
    expect(draftPrefix('ham')).toBe('refs/drafts/ham/');
    expect(draftPrefix('ham', 'news')).toBe('refs/drafts/ham/news/');
  });
});
