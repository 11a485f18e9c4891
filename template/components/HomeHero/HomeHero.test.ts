import { describe, expect, it } from 'vitest';
import { nameSize } from './name-size.ts';

describe('the size of a commune’s name', () => {
  it('goes by the longest piece that stays on one line', () => {
    expect(nameSize('Seneffe')).toBe('large');
    expect(nameSize('La Bruyère')).toBe('large');
    expect(nameSize('Sambreville')).toBe('medium');
    expect(nameSize('Froidchapelle')).toBe('small');
  });

  it('sets a long name smaller even where it breaks', () => {
    expect(nameSize('Ham-sur-Heure-Nalinnes')).toBe('small');
    expect(nameSize('Villers-le-Bouillet')).toBe('medium');
  });
});
