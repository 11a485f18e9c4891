import { expect, it } from 'vitest';
import { samplePages } from '../browser/page-types.ts';
import { useSites } from '../browser/use-sites.ts';

const journey = useSites(['valmarin']);

// The bundler decides in which order a page loads its sheets: what a page looks like may not hang on it.
it('looks the same whether the sheet that all pages share comes first or last', async () => {
  const page = await journey.browser.newPage({
    viewport: { width: 768, height: 1024 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  for (const { path, type } of await samplePages('valmarin')) {
    await page.goto(journey.sites.address('valmarin', path));
    // The sheet that moves declares the faces, which come later: without them text is measured alike at any moment.
    await page.addStyleTag({ content: '* { font-family: monospace !important }' });
    const changes = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('body, body *')];
      const looks = () => {
        return elements.map((element) => {
          const style = getComputedStyle(element);
          return new Map([...style].map((property) => [property, style.getPropertyValue(property)]));
        });
      };
      const [first, ...others] = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
      const shared = [first, ...others].find((sheet) => sheet?.href.includes('/Page.'));
      if (first === undefined || shared === undefined) return [];
      const moveTo = async (place: (copy: Node) => void) => {
        const copy = shared.cloneNode() as HTMLLinkElement;
        const loaded = new Promise((done) => copy.addEventListener('load', done));
        place(copy);
        await loaded;
        return copy;
      };
      const copy = await moveTo((sheet) => first.before(sheet));
      shared.remove();
      const whenFirst = looks();
      await moveTo((sheet) => document.head.append(sheet));
      copy.remove();
      const whenLast = looks();
      return elements.flatMap((element, index) => {
        const before = whenFirst[index] ?? new Map();
        const changed = [...(whenLast[index] ?? [])].filter(([property, value]) => before.get(property) !== value);
        return changed.map(
          ([property, value]) =>
            `${element.localName}.${element.className}: ${property}, ${before.get(property)} → ${value}`,
        );
      });
    });
    expect({ type, changes }).toEqual({ type, changes: [] });
  }
  await page.close();
});
