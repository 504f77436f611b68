import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { projectRoot } from '../../src/shared/paths.js';
import { findChromium } from './chromium.js';

/** A real browser for the specs of one file. */
export interface TestBrowser {
  /**
   * Opens a page in a session of its own, does `work` with it and closes it.
   *
   * @param options such as `viewport`, `locale`, `javaScriptEnabled`, `baseURL`, `storageState`
   * @throws what `work` throws, or the first error that a script of the page threw
   */
  withPage<Result>(work: (page: Page) => Promise<Result>, options?: BrowserContextOptions): Promise<Result>;
}

/** Starts the browser before the specs of a file and stops it after them; unpacking it the first time takes seconds. */
export function testBrowser(): TestBrowser {
  let browser: Browser;
  beforeAll(async () => {
    const { program, env } = await findChromium();
    browser = await chromium.launch({ executablePath: program, env, args: ['--disable-gpu'] });
  }, 120_000);
  afterAll(() => browser?.close());
  return {
    async withPage(work, options) {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        const errors: Error[] = [];
        page.on('pageerror', (error) => errors.push(error));
        const result = await work(page);
        if (errors.length > 0) throw errors[0];
        return result;
      } finally {
        await context.close();
      }
    },
  };
}

/** A rule that a page breaks, and where. */
export interface Barrier {
  rule: string;
  help: string;
  /** CSS selectors of the elements. */
  where: string[];
}

const axe = readFileSync(createRequire(join(projectRoot, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, by the rules of WCAG 2.2 A and AA and by good practice. */
export async function barriers(page: Page): Promise<Barrier[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map(({ target }) => target.flat().join(' ')),
  }));
}
