import type { BrowserContextOptions, Page } from 'playwright-core';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { testApp, type Visitor } from '../app.js';
import { proposeFor, type Proposed } from '../proposals.js';
import { ruritania, type Ruritania } from '../ruritania.js';
import { barriers, testBrowser } from './browser.js';

const desk = '/states/RUR/proposals';
const correction = (key: string) => `${desk}/${key}/correction`;

const inHand = (page: Page) => page.evaluate<string>('document.activeElement.id');
const waiting = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.proposals > li')].map(({ id }) => id)`);
/** Presses a key that loads the queue again. */
const press = async (page: Page, key: string) => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
};

describe('the matching desk in a browser', () => {
  const app = testApp();
  const browser = testBrowser();
  let monitor: Visitor;
  let record: Ruritania;
  let proposed: Proposed;
  let origin: string;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
  });

  beforeEach(async () => {
    await app.database.query(`DELETE FROM subject_link WHERE origin = 'suggested' OR recorded_at = decided_at`);
    await app.database.query(`DELETE FROM provision_link WHERE origin = 'suggested' OR recorded_at = decided_at`);
    proposed = await proposeFor(app.database, record, monitor.organisationId!);
  });

  const withPage = (work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
    browser.withPage(
      async (page) => {
        const value = await app.nest.get(SessionsService).open(monitor.accountId!);
        await page.context().addCookies([{ name: 'article40', value, url: origin }]);
        await work(page);
      },
      { baseURL: origin, viewport: { width: 1280, height: 900 }, ...options },
    );

  it('is worked by keys alone: the next row is in hand after each decision, in the same list', async () => {
    const { stovesArticle, stoves, moss, unlikely } = proposed;
    await withPage(async (page) => {
      await page.goto(`${desk}?least=40`);
      await page.keyboard.press('j');
      expect(await inHand(page)).toBe(stovesArticle);
      await page.keyboard.press('j');
      await press(page, 'y');
      expect(await waiting(page)).toEqual([stovesArticle, moss, unlikely]);
      expect(await inHand(page)).toBe(moss);
      await press(page, 'n');
      expect(await inHand(page)).toBe(unlikely);
      expect(page.url()).toContain('?least=40#');
      await page.keyboard.press('k');
      expect(await inHand(page)).toBe(stovesArticle);
      await press(page, 'u');
      expect(await waiting(page)).toEqual([stovesArticle, moss, unlikely]);
      await press(page, 'u');
      expect(await waiting(page)).toEqual([stovesArticle, stoves, moss, unlikely]);
    });
  });

  it('ticks rows with x and decides them together', async () => {
    const { stoves, unlikely } = proposed;
    await withPage(async (page) => {
      await page.goto(desk);
      for (const key of 'jxjjx') await page.keyboard.press(key);
      await Promise.all([page.waitForEvent('load'), page.getByText('Reject ticked').click()]);
      expect(await waiting(page)).toEqual([stoves, unlikely]);
      await page.getByText('Tick all on this page').click();
      await Promise.all([page.waitForEvent('load'), page.getByText('Confirm ticked').click()]);
      expect(await waiting(page)).toEqual([]);
    });
  });

  it('corrects with c, and goes on with the next row', async () => {
    const { stovesArticle, stoves, moss, unlikely } = proposed;
    await withPage(async (page) => {
      await page.goto(desk);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await press(page, 'c');
      expect(new URL(page.url()).pathname).toBe(`${desk}/${stoves}/correction`);
      await page.getByLabel('Roads <of> the 100% realm').check();
      await Promise.all([page.waitForEvent('load'), page.locator('main form[method=post] button').click()]);
      expect(await waiting(page)).toEqual([stovesArticle, moss, unlikely]);
      expect(await inHand(page)).toBe(moss);
      expect(await page.locator('.latest').textContent()).toContain('corrected');
    });
  });

  it('works without any script', async () => {
    await withPage(
      async (page) => {
        await page.goto(desk);
        await page.locator(`#${proposed.stoves} button[value=confirmed]`).click();
        expect(page.url()).toContain(`${desk}#${proposed.moss}`);
        await page.locator(`#${proposed.moss} input[type=checkbox]`).check();
        await page.getByText('Reject ticked').click();
        await page.locator('.latest button').first().click();
        expect(await page.locator('.proposals > li').count()).toBe(3);
      },
      { javaScriptEnabled: false },
    );
  });

  it.each([
    ['a telephone', { viewport: { width: 320, height: 640 } }],
    ['a wide window', {}],
    ['the dark', { colorScheme: 'dark' as const }],
  ])(
    'has no barrier and does not scroll sideways, in %s',
    async (_, options) => {
      await withPage(async (page) => {
        await page.goto(desk);
        await page.locator(`#${proposed.unlikely} button[value=rejected]`).click();
        for (const path of [desk, correction(proposed.stoves), correction(proposed.stovesArticle)]) {
          await page.goto(path);
          const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
          expect({ path, sideways: sideways > 0, barriers: await barriers(page) }).toEqual({
            path,
            sideways: false,
            barriers: [],
          });
        }
      }, options);
    },
    60_000,
  );
});
