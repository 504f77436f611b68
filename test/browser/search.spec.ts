import type { BrowserContextOptions, Page } from 'playwright-core';
import { languages } from '../../src/shared/languages.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { testApp, type Visitor } from '../app.js';
import { ruritania } from '../ruritania.js';
import { barriers, testBrowser } from './browser.js';

describe('search in a browser', () => {
  const app = testApp();
  const browser = testBrowser();
  let monitor: Visitor;
  let origin: string;
  const paths = ['/search', '/search?q=cells+or+wall', '/search?q=cells&state=RUR&voice=ngo', '/search?q=prses'];

  beforeAll(async () => {
    monitor = await app.as('monitor');
    await ruritania(app.database, monitor.organisationId!);
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
  });

  const withPage = (work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
    browser.withPage(
      async (page) => {
        const value = await app.nest.get(SessionsService).open(monitor.accountId!);
        await page.context().addCookies([{ name: 'article40', value, url: origin }]);
        await work(page);
      },
      { baseURL: origin, ...options },
    );

  it.each(languages)(
    'has no barrier and does not scroll sideways, wide or narrow, in %s',
    async (language) => {
      await monitor.post('/language', { language, next: '/search' });
      for (const width of [320, 1280])
        await withPage(
          async (page) => {
            for (const path of paths) {
              await page.goto(path);
              const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
              expect({ path, sideways: sideways > 0, barriers: await barriers(page) }).toEqual({
                path,
                sideways: false,
                barriers: [],
              });
            }
          },
          { viewport: { width, height: 800 } },
        );
    },
    60_000,
  );

  it('begins with a stroke of the keyboard, from the pages of a State', async () => {
    await withPage(async (page) => {
      await page.goto('/states/RUR/documents');
      await page.keyboard.press('/');
      await page.keyboard.type('damp');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?state=RUR&q=damp');
      expect(await page.locator('mark').allTextContents()).toEqual(['damp']);
      await page.keyboard.press('/');
      expect(await page.evaluate('document.activeElement.name')).toBe('q');
    });
  });

  it('narrows as soon as a filter is chosen', async () => {
    await withPage(async (page) => {
      await page.goto('/search?q=cells');
      await page.selectOption('[name="article"]', '7');
      await page.waitForURL(/article=7/);
      expect(await page.locator('.hits > li').count()).toBe(2);
    });
  });
});
