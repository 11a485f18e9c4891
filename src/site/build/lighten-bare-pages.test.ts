import { expect, it } from 'vitest';
import { keepOwnStyle } from './lighten-bare-pages.ts';

it('leaves a bare page its own style sheet and nothing more', () => {
  const own = '<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/_astro/bare.a1.css" data-own>';
  expect(keepOwnStyle(`<head>${own}<link rel="stylesheet" href="/_astro/style.b2.css"></head>`)).toBe(
    '<head><link rel="icon" href="/i.svg"><link rel="stylesheet" href="/_astro/bare.a1.css"></head>',
  );
});
