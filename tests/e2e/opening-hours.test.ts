import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { type ServedSites, serveSites } from '../browser/serve-sites.ts';
import { type SmallRepository, smallRepository } from '../browser/small-repository.ts';

/** Built on the Monday before Christmas 2026, a Friday. */
const hours = `
  hours:
    week:
      monday: [{ from: "09:00", to: "12:00" }, { from: "13:00", to: "16:30" }]
      tuesday: [{ from: "09:00", to: "12:00" }]
      thursday: [{ from: "09:00", to: "12:00" }, { from: "13:00", to: "16:00" }]
      friday: [{ from: "09:00", to: "12:00" }, { from: "13:00", to: "15:00", appointmentOnly: true }]
    holidays: closed
    exceptions:
      - { from: 2026-12-24, to: 2026-12-24, label: Veille de Noël, slots: [{ from: "09:00", to: "12:00" }] }
      - { from: 2026-12-29, to: 2026-12-29, label: Inventaire, slots: [] }`;

let repository: SmallRepository;
let sites: ServedSites;
let browser: Browser;

beforeAll(async () => {
  repository = await smallRepository(['horaires']);
  await repository.edit('horaires', 'commune.yaml', (text) =>
    text.replace(/^ {2}name: Maison communale.*$/m, `$&${hours}`),
  );
  const { failed } = await repository.build('2026-12-21');
  expect(failed).toEqual([]);
  sites = await serveSites({ repository: repository.root });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await sites?.stop();
  await repository?.remove();
});

describe('« Ouvert maintenant »', () => {
  it.each([
    ['on a Monday morning', '2026-12-21T10:00', 'Ouvert maintenant, jusqu’à 12 h'],
    ['at the minute of opening', '2026-12-21T09:00', 'Ouvert maintenant, jusqu’à 12 h'],
    ['at the minute of closing', '2026-12-21T16:30', 'Fermé, ouvre demain à 9 h'],
    ['during the pause', '2026-12-21T12:15', 'Fermé, ouvre à 13 h'],
    ['before opening', '2026-12-22T07:45', 'Fermé, ouvre à 9 h'],
    ['on a day without hours', '2026-12-23T11:00', 'Fermé, ouvre demain à 9 h'],
    [
      'in the afternoon of a shortened day, before a holiday and a week-end',
      '2026-12-24T14:00',
      'Fermé, ouvre lundi à 9 h',
    ],
    ['on a public holiday that falls on an open day', '2026-12-25T10:00', 'Fermé, ouvre lundi à 9 h'],
    ['on a day closed by exception', '2026-12-29T10:00', 'Fermé, ouvre jeudi à 9 h'],
    ['by appointment', '2027-01-08T14:00', 'Ouvert sur rendez-vous, jusqu’à 15 h'],
  ])('%s (%s)', async (_, moment, sentence) => {
    expect(await stateAt(`${moment}:00+01:00`, 'Europe/Brussels')).toEqual([sentence, sentence.startsWith('Ouvert')]);
  });

  it('goes by the clock in Belgium, wherever the visitor is', async () => {
    for (const zone of ['America/New_York', 'Asia/Tokyo']) {
      expect(await stateAt('2026-12-21T15:00:00+01:00', zone)).toEqual(['Ouvert maintenant, jusqu’à 16 h 30', true]);
    }
  });

  it('marks today in the table of the week', async () => {
    const page = await openAt('2026-12-22T10:00:00+01:00', 'Europe/Brussels');
    expect(await page.locator('.hours .today th').allTextContents()).toEqual(['mardi']);
    await page.context().close();
  });
});

/** The sentence on the home page with plain spaces, and whether it is shown as open. */
async function stateAt(moment: string, zone: string): Promise<readonly [string, boolean]> {
  const page = await openAt(moment, zone);
  const state = page.locator('.home .open-now');
  await state.filter({ hasText: /\S/ }).waitFor();
  const sentence = (await state.innerText()).replace(/\s/g, ' ');
  const isOpen = await state.evaluate((element) => element.classList.contains('is-open'));
  await page.context().close();
  return [sentence, isOpen];
}

async function openAt(moment: string, timezoneId: string) {
  const context = await browser.newContext({ timezoneId, locale: 'fr-BE' });
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  await page.goto(sites.address('horaires'));
  return page;
}
