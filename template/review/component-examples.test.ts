import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Example, reviewComponents } from './component-examples.ts';

const folder = new URL('../components/', import.meta.url);
const isFile = (path: string) => {
  try {
    return readFileSync(new URL(path, folder)).length > 0;
  } catch {
    return false;
  }
};
const names = readdirSync(folder).filter((name) => isFile(`${name}/${name}.astro`));
// A component that is a whole page is reviewed where it is used.
const parts = names.filter(
  (name) => !readFileSync(new URL(`${name}/${name}.astro`, folder), 'utf8').includes('layouts/Page.astro'),
);

describe('the review of components', () => {
  it.each(parts)('shows %s in at least one state, each with its own name', async (name) => {
    expect(isFile(`${name}/${name}.examples.ts`), `${name}.examples.ts manque`).toBe(true);
    const { examples }: { examples: readonly Example[] } = await import(
      new URL(`${name}/${name}.examples.ts`, folder).href
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
  });

  it('joins a component to its examples by their folder', () => {
    const examples = [{ name: 'Simple', props: {} }];
    const reviews = reviewComponents(
      { '../components/Tag/Tag.astro': { default: 'tag' } },
      { '../components/Tag/Tag.examples.ts': { examples }, '../components/Lost/Lost.examples.ts': { examples } },
    );
    expect(reviews).toEqual([{ name: 'Tag', component: 'tag', examples }]);
  });
});
