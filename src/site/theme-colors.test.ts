import { expect, it } from 'vitest';
import { lightTokens } from './theme-colors.ts';

it('reads the colours of the light, not those of the dark', () => {
  const css = `/* :root { --paper: red; } */
    @font-face { font-family: "X"; }
    :root { --paper: #fff; --ink: #111; }
    @media (prefers-color-scheme: dark) { :root { --paper: #000; } :root:not([data-theme="light"]) { --ink: #eee; } }
    :root[data-theme="dark"] { --ink: #eee; }
    :root { --accent: #123456; }`;
  expect(Object.fromEntries(lightTokens(css))).toEqual({ paper: '#fff', ink: '#111', accent: '#123456' });
});
