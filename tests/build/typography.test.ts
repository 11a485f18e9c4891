import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { frenchTypography } from '../../src/core/content/typography.ts';
import { communes, readSite } from './read-site.ts';

it.each(communes)('sets every French word of %s as French typography wants', async (slug) => {
  const { pages } = await readSite(slug);
  // On the pages that show each component, examples come as they are written.
  const own = pages.filter(({ path }) => !path.startsWith('/apercu-des-composants/'));
  const faults = own.flatMap(({ path, html }) => {
    const texts = new Set<string>();
    collectFrench(parse(html), false, texts);
    return [...texts].filter((text) => frenchTypography(text) !== text).map((text) => `${path}: ${text.trim()}`);
  });
  expect(faults).toEqual([]);
});

/** Their text is for machines, or stays as it was typed. */
const NOT_PROSE = new Set(['script', 'style', 'template', 'code', 'pre', 'kbd', 'samp', 'textarea']);

function collectFrench(node: DefaultTreeAdapterTypes.Node, isFrench: boolean, found: Set<string>): void {
  if (node.nodeName === '#text' && isFrench && 'value' in node) found.add(node.value);
  if (!('childNodes' in node) || NOT_PROSE.has(node.nodeName)) return;
  const language = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  const isFrenchInside = language === undefined ? isFrench : language.startsWith('fr');
  for (const child of node.childNodes) collectFrench(child, isFrenchInside, found);
}
