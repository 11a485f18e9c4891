import { describe, expect, it } from 'vitest';
import { cellChanges, checkboxChanges, linkChanges, renderImage, tableRegion, telephoneText } from './element-rules.ts';

const files = {
  width: 800,
  height: 600,
  fallback: '/_images/x-800.jpg',
  sources: [{ type: 'image/avif', srcset: '/_images/x-480.avif 480w' }],
};
const options = { images: (src: string) => (src === 'media/été.jpg' ? files : undefined), language: 'fr' } as const;

describe('an image of the content', () => {
  const known = { src: 'media/%C3%A9t%C3%A9.jpg', alt: "L'été" };

  it('is looked up by the path that the agent wrote', () => {
    expect(renderImage(known, false, options)).toMatchObject({ tagName: 'picture' });
  });

  it('becomes a figure with its caption when alone', () => {
    expect(renderImage({ ...known, title: 'Fini !' }, true, options)).toMatchObject({
      tagName: 'figure',
      children: [
        {
          tagName: 'picture',
          children: [
            { tagName: 'source', properties: { type: 'image/avif', srcSet: '/_images/x-480.avif 480w' } },
            { tagName: 'img', properties: { src: '/_images/x-800.jpg', alt: 'L’été', width: 800, height: 600 } },
          ],
        },
        { tagName: 'figcaption', children: [{ value: 'Fini\u202F!' }] },
      ],
    });
  });

  it.each(['décorative', 'de\u0301corative'])('declared decorative has no caption: %s', (title) => {
    const figure = renderImage({ ...known, alt: '', title }, true, options);
    expect(figure).toMatchObject({ tagName: 'figure', children: [{ tagName: 'picture' }] });
    expect(JSON.stringify(figure)).not.toContain('corative');
  });

  it('with a description is never decorative', () => {
    expect(JSON.stringify(renderImage({ ...known, title: 'décorative' }, true, options))).toContain('figcaption');
  });

  it('that the build does not know stays as it is, caption as title', () => {
    expect(renderImage({ src: 'media/x.jpg', alt: 'Vue', title: 'Légende' }, true, options)).toMatchObject({
      tagName: 'img',
      properties: { src: 'media/x.jpg', alt: 'Vue', title: 'Légende' },
    });
  });

  it('with an address that is not UTF-8 does not stop the build', () => {
    const image = renderImage({ src: 'media/%E9.jpg', alt: '' }, false, options);
    expect(image).toMatchObject({ properties: { src: 'media/%25E9.jpg' } });
  });

  it('with a forbidden scheme leaves its description', () => {
    expect(renderImage({ src: 'javascript:x', alt: 'Vue' }, true, options)).toEqual({ type: 'text', value: 'Vue' });
  });
});

describe('other elements', () => {
  it('a link to elsewhere is external, a forbidden one loses its address', () => {
    expect(linkChanges({ href: 'https://exemple.be' }, 'fr')).toEqual({ rel: ['external'] });
    expect(linkChanges({ href: '/page/' }, 'fr')).toEqual({});
    expect(linkChanges({ href: 'javascript:x' }, 'fr')).toEqual({ href: null });
  });

  it('the link that ends a footnote speaks the language of the text', () => {
    const properties = { href: '#user-content-fnref-1', dataFootnoteBackref: '', ariaLabel: '1' };
    expect(linkChanges(properties, 'fr')).toEqual({ ariaLabel: 'Retour au texte, note 1' });
    expect(linkChanges(properties, 'nl')).toEqual({ ariaLabel: 'Terug naar de tekst, noot 1' });
  });

  it('a telephone number to call stays on one line', () => {
    expect(telephoneText({ href: 'tel:+3264000000' }, '064 00 00 00')).toBe('064\u00A000\u00A000\u00A000');
    expect(telephoneText({ href: '/page/' }, '064 00 00 00')).toBe('064 00 00 00');
  });

  it('a cell is aligned by class, whichever way its engine says it', () => {
    expect(cellChanges({ align: 'right' })).toEqual(cellChanges({ style: 'text-align: right' }));
    expect(cellChanges({})).toEqual({});
  });

  it('the box of a task has a name', () => {
    expect(checkboxChanges({ type: 'checkbox', checked: true }, 'fr')).toEqual({ ariaLabel: 'Fait' });
    expect(checkboxChanges({ type: 'checkbox' }, 'fr')).toEqual({ ariaLabel: 'À faire' });
  });

  it('two tables of a page bear two names', () => {
    expect([1, 2].map((rank) => tableRegion(rank, 'de').properties['ariaLabel'])).toEqual(['Tabelle', 'Tabelle 2']);
  });
});
