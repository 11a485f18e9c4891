import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const communes = new URL('../../communes/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, communes), 'utf8');
const folders = (path: string): string[] =>
  readdirSync(new URL(path, communes), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const themes = folders('_shared/themes/');
const drawn = folders('').filter((slug) => existsSync(new URL(`${slug}/art/band.svg`, communes)));

/** What a picture inside `<img>` under a strict policy can’t have, or doesn’t need. */
const forbidden = /<style|style=|<script|<image|href=|url\(|\bon\w+=/;

describe('a theme’s drawings', () => {
  it.each(themes)('%s has its landscape by day and by night, its mark and its pattern', (theme) => {
    for (const name of ['band', 'band-dark', 'mark', 'pattern']) {
      const drawing = read(`_shared/themes/${theme}/art/${name}.svg`);
      expect(drawing.length, name).toBeLessThanOrEqual(5000);
      expect(drawing, name).not.toMatch(forbidden);
    }
  });
});

describe('a commune’s drawings', () => {
  it('exist for the demonstration commune', () => {
    expect(drawn).toContain('valmarin');
  });

  it.each(drawn)('%s has a light landscape by day and by night', (slug) => {
    for (const name of ['band', 'band-dark']) {
      const drawing = read(`${slug}/art/${name}.svg`);
      expect(drawing.length, name).toBeLessThanOrEqual(6000);
      expect(drawing, name).not.toMatch(forbidden);
    }
  });

  it.each(drawn)('%s shows a coat of arms only with its source', (slug) => {
    if (!existsSync(new URL(`${slug}/art/coat.svg`, communes))) return;
    expect(read(`${slug}/art/SOURCE.md`)).toContain('coat.svg');
    expect(read(`${slug}/art/coat.svg`)).not.toMatch(forbidden);
  });
});
