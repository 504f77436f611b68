import type { BrowserContextOptions, Page } from 'playwright-core';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { testApp, type Visitor } from '../app.js';
import { ruritania, type Ruritania } from '../ruritania.js';
import { barriers, testBrowser } from './browser.js';

describe('the desk in a browser', () => {
  const app = testApp();
  const browser = testBrowser();
  let monitor: Visitor;
  let record: Ruritania;
  let origin: string;
  let paths: string[];

  beforeAll(async () => {
    monitor = await app.as('monitor');
    record = await ruritania(app.database, monitor.organisationId!);
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
    paths = [
      '/states',
      '/states/RUR',
      '/states/RUR/recommendations',
      '/states/RUR/articles',
      '/states/RUR/articles/7',
      '/states/RUR/documents',
      `/documents/${record.observations.id}`,
    ];
  });

  /** A page of the monitor, in a window as `options` have it. */
  const withPage = (work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
    browser.withPage(
      async (page) => {
        const value = await app.nest.get(SessionsService).open(monitor.accountId!);
        await page.context().addCookies([{ name: 'article40', value, url: origin }]);
        await work(page);
      },
      { baseURL: origin, ...options },
    );

  it.each([
    ['a telephone', { viewport: { width: 320, height: 640 } }],
    ['a wide window', { viewport: { width: 1280, height: 900 } }],
    ['the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
    ['colours of the reader’s own', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' as const }],
  ])(
    'has no barrier and does not scroll sideways on any page, in %s',
    async (_, options) => {
      await withPage(async (page) => {
        for (const path of paths) {
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

  it('shows its charts and its marks', async () => {
    await withPage(async (page) => {
      await page.goto('/states/RUR');
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate<number>(`document.querySelector('figure.chart img').naturalWidth`)).toBeGreaterThan(0);
      const box = await page.locator('.legend .mark-implemented .icon').boundingBox();
      expect(box!.width).toBeGreaterThan(5);
    });
  });

  it('moves over rows with j and k, opens one with Enter, and searches with /', async () => {
    await withPage(async (page) => {
      await page.goto('/states/RUR/recommendations');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Freedom of the press');
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/recommendations/${record.prisons.id}`);
      await page.goto('/states/RUR/recommendations');
      await page.keyboard.press('/');
      await page.keyboard.type('press');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?.*q=press/);
      expect(await page.locator('main').textContent()).toContain('Freedom of the press');
    });
  });

  it('shows the keys with ?', async () => {
    await withPage(async (page) => {
      await page.goto('/states/RUR');
      expect(await page.locator('#keys').isVisible()).toBe(false);
      await page.keyboard.press('?');
      expect(await page.locator('#keys').isVisible()).toBe(true);
    });
  });

  it('narrows the list without any script', async () => {
    await withPage(
      async (page) => {
        await page.goto('/states/RUR/recommendations');
        await page.locator('form.filters input[name=contested]').check();
        await page.locator('form.filters button').click();
        expect(await page.locator('.rows > li').allTextContents()).toHaveLength(1);
      },
      { javaScriptEnabled: false },
    );
  });

  it('puts its address and the time on paper, and leaves the controls away', async () => {
    await withPage(async (page) => {
      await page.goto('/states/RUR');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.page-foot').innerText()).toMatch(/states\/RUR · \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
      expect(await page.locator('.page-head nav, main form').first().isVisible()).toBe(false);
    });
  });
});
