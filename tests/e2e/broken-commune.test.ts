import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { type ServedSites, serveSites } from '../browser/serve-sites.ts';
import { type SmallRepository, smallRepository } from '../browser/small-repository.ts';

const buildDay = '2026-12-21';
let repository: SmallRepository;
let sites: ServedSites;
let browser: Browser;

beforeAll(async () => {
  repository = await smallRepository(['abimee', 'saine']);
  await repository.edit('abimee', 'content/news/abimee.md', () => '---\ntitre: Une clé inconnue\n---\nUn texte.\n');
  sites = await serveSites({ repository: repository.root, sites: repository.states.list });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await sites?.stop();
  await repository?.remove();
});

describe('a commune whose content is wrong', () => {
  it('stops neither the build nor the site of the others', async () => {
    const { built, failed } = await repository.build(buildDay);
    expect(failed.filter(({ slug }) => slug !== 'abimee')).toEqual([]);
    expect(built).toEqual(['saine']);
    const page = await browser.newPage();
    expect((await page.goto(sites.address('saine')))?.status()).toBe(200);
    await page.close();
  });

  it('has visitors told kindly that the site is away, and nothing of its files', async () => {
    const page = await browser.newPage();
    expect((await page.goto(sites.address('abimee')))?.status()).toBe(503);
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/site/i);
    expect(text).not.toContain('abimee.md');
    await page.close();
  });

  it('is explained on the start page, with its file and line, while the others are one click away', async () => {
    const page = await browser.newPage();
    await page.goto(sites.startPage);
    const text = await page.locator('body').innerText();
    expect(text).toContain('En erreur');
    expect(text).toMatch(/communes\/abimee\/content\/news\/abimee\.md.*2/s);
    await page.locator('[data-state=ready] a').click();
    await page.waitForURL(sites.address('saine'));
    await page.close();
  });

  it('comes back as soon as it is mended, and keeps its last site when it is spoiled again', async () => {
    const page = await browser.newPage();
    await repository.edit('abimee', 'content/news/abimee.md', mended);
    expect((await repository.build(buildDay)).failed).toEqual([]);
    await page.goto(sites.address('abimee', '/actualites/abimee/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mendée');

    await repository.edit('abimee', 'content/news/abimee.md', (text) => text.replace('title:', 'titre:'));
    expect((await repository.build(buildDay)).failed).toHaveLength(1);
    expect((await page.goto(sites.address('abimee', '/actualites/abimee/')))?.status()).toBe(200);
    await page.close();
  });
});

function mended(): string {
  return '---\ntitle: Mendée\nsummary: Un texte d’exemple.\ndate: 2026-12-01\ncategory: vie-communale\n---\nUn texte.\n';
}
