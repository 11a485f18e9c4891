import GithubSlugger from 'github-slugger';

/**
 * Gives the headings of one page their anchors, in order: lower-case letters without accent,
 * digits and dashes, a number after the second of two equal ones (`tarifs`, `tarifs-1`).
 * One that begins by no letter gets `section` in front: an anchor begins by a letter.
 */
export function createHeadingIds(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(plainWords(text));
}

function plainWords(text: string): string {
  const words = text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}_]+/gu);
  const id = (words ?? ['section']).join('-');
  return /^\p{L}/u.test(id) ? id : `section-${id}`;
}
