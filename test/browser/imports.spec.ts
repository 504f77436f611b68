import type { BrowserContextOptions, Page } from 'playwright-core';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { testApp, type Visitor } from '../app.js';
import { alternativeReport, followUp, observations } from '../import-documents.js';
import { barriers, testBrowser } from './browser.js';

const choose = async (page: Page, ...files: [name: string, text: string][]) => {
  await page.goto('/imports/new');
  await page
    .getByLabel('Files')
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await page.getByRole('button', { name: 'Read the files' }).click();
};

describe('importing in a browser', () => {
  const app = testApp();
  const browser = testBrowser();
  let monitor: Visitor;
  let origin: string;

  beforeAll(async () => {
    monitor = await app.as('monitor');
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
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

  it('reads a file, shows the line that an item stands in, and imports it', async () => {
    await withPage(async (page) => {
      await choose(page, ['observations.txt', observations()]);
      await page.locator('.found summary').first().click();
      expect(await page.locator('mark').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Import' }).first().click();
      await page.getByRole('heading', { name: 'Imported' }).waitFor();
    });
  });

  it('works without script, with several files at once', async () => {
    await withPage(
      async (page) => {
        await choose(page, ['follow-up.txt', followUp], ['report.txt', alternativeReport()]);
        await page.getByRole('link', { name: 'report.txt' }).click();
        await page.getByRole('button', { name: 'Discard' }).first().click();
        expect(await page.locator('main').textContent()).toContain('discarded');
      },
      { javaScriptEnabled: false },
    );
  });

  it.each([
    ['a telephone', { viewport: { width: 320, height: 640 } }],
    ['a wide window', { viewport: { width: 1280, height: 900 } }],
    ['the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
  ])(
    'has no barrier and does not scroll sideways, in %s',
    async (_, options) => {
      await withPage(async (page) => {
        await choose(page, ['report.txt', alternativeReport()]);
        const preview = new URL(page.url()).pathname;
        for (const path of ['/imports', '/imports/new', preview, `${preview}?kind=passages&standing=new`]) {
          await page.goto(path);
          for (const summary of await page.locator('summary').all()) await summary.click();
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
