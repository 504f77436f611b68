import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { corpusFile, describeOnCorpus } from '../corpus.js';
import { alternativeReport, followUp, observations } from '../import-documents.js';
import { buildProgram, type Build, type Program } from '../program.js';
import { barriers, testBrowser } from './browser.js';

/** Milliseconds for one whole way, on a slow machine that does other things too. */
const patience = 300_000;

/** What a newcomer brings in, and the cycle that the submission is for. */
interface Way {
  files: { name: string; text: string }[];
  state: string;
  cycle: string;
  title: string;
}

/** Documents of the corpus, to be taken from where they are. */
const read = (...names: string[]) => names.map((name) => ({ name: corpusFile(name)!, text: '' }));

describe('a newcomer', () => {
  const browser = testBrowser();
  let folder: string;
  let build: Build;
  let program: Program;
  let address: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'article40-newcomer-'));
    build = await buildProgram();
    program = build.start({ DATA_DIR: folder });
    address = await program.ready();
  }, patience);
  afterAll(async () => {
    program?.child.kill('SIGTERM');
    await program?.ended;
    await build?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const session = { storageState: '' };

  it('becomes the first administrator by the printed link', async () => {
    await browser.withPage(async (page) => {
      const link = /administrator: (\S+)/.exec(program.output())![1]!;
      await page.goto(link);
      await page.getByLabel('Your name').fill('Dana');
      await page.getByLabel('User name').fill('dana');
      await page.getByLabel('Your organisation').fill('Bureau for Rights');
      await page.getByLabel('Password').fill('correct horse battery staple');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/states/);
      expect(await page.locator('.leave').textContent()).toContain('Dana');
      session.storageState = join(folder, 'session.json');
      await page.context().storageState({ path: session.storageState });
    });
  });

  /** Goes the whole way and returns the words of the Word file. */
  const go = (way: Way): Promise<string> =>
    browser.withPage(
      async (page) => {
        for (const file of way.files) await importFile(page, file);
        await confirmProposals(page, way.state);
        const word = await draft(page, way);
        const document = Buffer.from(unzipSync(new Uint8Array(await readFile(word)))['word/document.xml']!).toString();
        return document.replace(/<[^>]+>/g, '');
      },
      { baseURL: address, storageState: session.storageState, acceptDownloads: true },
    );

  it(
    'comes from three documents of a State without a record to the Word file, with nothing but the pages',
    async () => {
      const words = await go({
        files: [
          { name: 'observations.txt', text: observations() },
          { name: 'follow-up.txt', text: followUp },
          { name: 'report.txt', text: alternativeReport() },
        ],
        state: 'TUV',
        cycle: 'CCPR/TUV/1',
        title: 'Comments on Tuvalu',
      });
      expect(words).toContain('The State party should protect the lives of passengers');
      expect(words).toContain('CCPR/C/TUV/CO/1');
    },
    patience,
  );

  describeOnCorpus('with the real documents', () => {
    it(
      'comes to the Word file for Namibia',
      async () => {
        const words = await go({
          files: read('concluding-observations-nam-2016.txt', 'state-follow-up-nam.txt'),
          state: 'NAM',
          cycle: 'CCPR/NAM/2',
          title: 'Comments on Namibia',
        });
        expect(words).toContain('CCPR/C/NAM/CO/2, para. 10');
        expect(words).toContain('CCPR/C/NAM/CO/2/Add.1');
      },
      patience,
    );

    it(
      'comes to the Word file for Kazakhstan',
      async () => {
        const words = await go({
          files: read('ngo-comments-iccpr-kaz-2016.txt', 'state-annual-review-kaz-2022.txt'),
          state: 'KAZ',
          cycle: 'CCPR/KAZ/2',
          title: 'Comments on Kazakhstan',
        });
        expect(words).toContain('CCPR/C/KAZ/CO/1');
        expect(words).toContain('TABLE OF CONTENTS');
      },
      patience,
    );
  });
});

async function importFile(page: Page, { name, text }: Way['files'][number]): Promise<void> {
  await page.goto('/imports/new');
  const file = text ? { name, mimeType: 'text/plain', buffer: Buffer.from(text) } : name;
  await page.setInputFiles('#file', file);
  await page.getByLabel('Who may see an alternative report').selectOption('public');
  expect(await barriers(page)).toEqual([]);
  await page.locator('form[enctype] button').click();
  await page.waitForURL(/\/imports\/\d+$/);
  expect(await barriers(page)).toEqual([]);
  await page.locator('form[action$="/import"] button').first().click();
  await page.waitForLoadState();
  expect(await page.locator('h1').textContent()).toBe('Imported');
}

/** Decides the first proposals of a recommendation by keyboard, where there are any. */
async function confirmProposals(page: Page, state: string): Promise<void> {
  await page.goto(`/states/${state}/recommendations`);
  expect(await barriers(page)).toEqual([]);
  await page.locator('main a[href^="/recommendations/"]').first().click();
  await page.waitForURL(/\/recommendations\/\d+/);
  expect(await barriers(page)).toEqual([]);
  const before = await page.locator('.proposals > li').count();
  if (before === 0) return;
  await page.keyboard.press('j');
  await Promise.all([page.waitForURL(/#proposals$/), page.keyboard.press('y')]);
  await expect(page.locator('.proposals > li').count()).resolves.toBe(before - 1);
}

/** Drafts the submission and returns the path of the Word file. */
async function draft(page: Page, { cycle, title }: Way): Promise<string> {
  await page.goto('/drafts/new');
  const option = await page.locator('#cycleId option', { hasText: cycle }).getAttribute('value');
  await page.locator('#cycleId').selectOption(option);
  await page.locator('#title').fill(title);
  await page.locator('main form[action="/drafts"] > button').click();
  const link = page.locator('a[href$="/docx"]');
  await link.waitFor({ timeout: patience });
  await page.locator('progress').waitFor({ state: 'detached', timeout: patience });
  expect(await barriers(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download.path();
}
