import { describe, expect, it } from 'vitest';
import { contentsHeadings } from './contents-headings.ts';

const heading = (depth: number, text: string) => ({ depth, slug: text, text });
const three = [heading(2, 'a'), heading(3, 'a1'), heading(2, 'b'), heading(2, 'c')];

describe('table of contents', () => {
  it('shows from three headings of the second level on', () => {
    expect(contentsHeadings(three).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(contentsHeadings(three.slice(0, 3))).toEqual([]);
  });

  it('follows the page when it says so', () => {
    expect(contentsHeadings(three, false)).toEqual([]);
    expect(contentsHeadings(three.slice(0, 2), true)).toHaveLength(1);
  });
});
