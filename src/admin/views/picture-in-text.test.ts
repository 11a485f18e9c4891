import { describe, expect, it } from 'vitest';
import { pictureInText } from './picture-in-text.ts';

const read = (text: string) => {
  const match = pictureInText.pattern.exec(text);
  return match === null ? undefined : pictureInText.fromBlock(match);
};

describe('a picture in a text', () => {
  it.each([
    '![Le marché sous la neige](media/marche.jpg)',
    '![](media/trait.png "décorative")',
    '![Plan](media/plan.png "Vers la gare")',
    '![](media/oubli.jpg)',
  ])('stays as it was written when nobody changes it: %s', (text) => {
    const data = read(text);
    expect(data && pictureInText.toBlock(data)).toBe(text);
  });

  it('loses its description when it only decorates', () => {
    expect(pictureInText.toBlock({ image: 'media/a.jpg', alt: 'Une place', decorative: true })).toBe(
      '![](media/a.jpg "décorative")',
    );
  });

  it('has a description on one line, whatever was pasted', () => {
    expect(pictureInText.toBlock({ image: 'media/a.jpg', alt: ' Une\n[place] ' })).toBe('![Une place](media/a.jpg)');
  });

  it('is nothing else than a picture', () => {
    expect(read('[lien](media/a.jpg)')).toBeUndefined();
    expect(read('![a](b.jpg) et la suite')).toBeUndefined();
  });
});
