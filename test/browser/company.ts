import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildProgram, type Build, type Program } from '../program.js';
import { barriers, testBrowser } from './browser.js';

/** Milliseconds for what one person does in a row, on a slow machine that does other things too. */
export const patience = 300_000;

/** People at their own desks, all on one program that has just been started on an empty database. */
export interface Company {
  /** Where the program answers, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** The address that the program printed for the first administrator. */
  readonly firstWelcome: string;
  /** Does `work` at the desk of `name`, who stays signed in from one time to the next; nobody's is the public's. */
  at(name: string | null, work: (page: Page) => Promise<void>): Promise<void>;
}

/** Builds and starts the program before the specs of a file and stops it after them. */
export function testCompany(): Company {
  const browser = testBrowser();
  const desks = new Map<string, BrowserContextOptions['storageState']>();
  let folder: string;
  let build: Build;
  let program: Program;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'article40-company-'));
    build = await buildProgram();
    program = build.start({ DATA_DIR: folder });
    origin = await program.ready();
  }, patience);
  afterAll(async () => {
    program?.child.kill('SIGTERM');
    await program?.ended;
    await build?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get origin() {
      return origin;
    },
    get firstWelcome() {
      return /administrator: (\S+)/.exec(program.output())![1]!;
    },
    at: (name, work) =>
      browser.withPage(
        async (page) => {
          page.setDefaultTimeout(45_000);
          try {
            await work(page);
          } finally {
            if (name) desks.set(name, await page.context().storageState());
          }
        },
        {
          baseURL: origin,
          viewport: { width: 1280, height: 900 },
          acceptDownloads: true,
          ...(name && { storageState: desks.get(name) }),
        },
      ),
  };
}

/** Presses the button `name` in what is in view, or in `within`, and waits for the page that follows. */
export async function press(page: Page, name: string | RegExp, within = 'main'): Promise<void> {
  const button = page.locator(within).getByRole('button', { name, exact: true }).first();
  await Promise.all([page.waitForEvent('load'), button.click({ timeout: 30_000 })]);
}

/** Follows the first link whose words hold `name`, in what is in view or in `within`. */
export async function follow(page: Page, name: string | RegExp, within = 'main'): Promise<void> {
  const link = page.locator(within).locator('a').filter({ hasText: name }).first();
  await Promise.all([page.waitForEvent('load'), link.click({ timeout: 30_000 })]);
}

/** The words of the page in hand, which must have no barrier. */
export async function read(page: Page): Promise<string> {
  const path = new URL(page.url()).pathname;
  expect({ path, barriers: await barriers(page) }).toEqual({ path, barriers: [] });
  return (await page.locator('main').textContent())!;
}
