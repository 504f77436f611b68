import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { alternativeReport, followUp, observations, review } from '../import-documents.js';
import { follow, patience, press, read, testCompany } from './company.js';

const password = 'correct horse battery staple';
/** What an office of civil society keeps to itself; nobody else may read any of it anywhere. */
const kept = { title: 'Beaten at the harbour', name: 'Tavita Beachcomber', comment: 'Ask the second fisherman' };

/** Opens an account on the page of the administrator and returns the address that is handed to the person. */
async function openAccount(page: Page, who: { name: string; role: string; organisation: string; kind?: string }) {
  await page.goto('/accounts');
  await page.getByLabel('Name', { exact: true }).fill(who.name);
  await page.getByLabel('User name', { exact: true }).fill(who.name.toLowerCase());
  await page.locator('#role').selectOption(who.role);
  if (who.kind) {
    await page.getByLabel('New organisation').fill(who.organisation);
    await page.locator('#newOrganisationKind').selectOption(who.kind);
  } else await page.locator('#organisationId').selectOption({ label: who.organisation });
  await press(page, 'Open an account');
  expect(await read(page)).toContain('works once');
  return (await page.locator('code.address').textContent())!;
}

async function importFile(page: Page, name: string, text: string): Promise<string> {
  await follow(page, 'Import', 'header');
  if (!page.url().endsWith('/new')) await page.goto('/imports/new');
  await page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByLabel('Who may see an alternative report').selectOption('public');
  await press(page, 'Read the files');
  await read(page);
  await press(page, 'Import');
  return read(page);
}

/** Opens the recommendation on `topic` from the list of Tuvalu. */
async function openRecommendation(page: Page, topic: string) {
  await page.goto('/states');
  await follow(page, 'Tuvalu');
  await follow(page, 'Recommendations', 'nav.sections');
  await follow(page, topic);
}

describe('from an empty database to the Word file', () => {
  const company = testCompany();
  const welcome: Record<string, string> = {};

  /** First use of the address that the administrator handed over. */
  const arrive = (name: string, work: (page: Page) => Promise<void>) =>
    company.at(name, async (page) => {
      await page.goto(welcome[name]!);
      await read(page);
      await page.getByLabel('Password').fill(password);
      await press(page, 'Continue');
      await work(page);
    });

  it(
    'the administrator signs in first and opens an account for everybody',
    () =>
      company.at('Dana', async (page) => {
        await page.goto(company.firstWelcome);
        await read(page);
        await page.getByLabel('Your name').fill('Dana');
        await page.getByLabel('User name').fill('dana');
        await page.getByLabel('Your organisation', { exact: true }).fill('Bureau for Rights');
        await page.getByLabel('Password').fill(password);
        await press(page, 'Continue');
        expect(await page.locator('.leave').textContent()).toContain('Dana');
        const bureau = { organisation: 'Bureau for Rights' };
        welcome.Mira = await openAccount(page, { name: 'Mira', role: 'monitor', ...bureau });
        welcome.Avi = await openAccount(page, { name: 'Avi', role: 'author', ...bureau });
        welcome.Edda = await openAccount(page, { name: 'Edda', role: 'editor', ...bureau });
        const ministry = { organisation: 'Ministry of Ferries', kind: 'ministry' };
        welcome.Otto = await openAccount(page, { name: 'Otto', role: 'officer', ...ministry });
        await page.goto('/accounts');
        expect(await read(page)).toContain('Ministry of Ferries');
      }),
    patience,
  );

  it(
    'the monitor imports what was said and decides the proposed links by keyboard',
    () =>
      arrive('Mira', async (page) => {
        expect(await importFile(page, 'observations.txt', observations())).toContain('CCPR/C/TUV/CO/1');
        await importFile(page, 'follow-up.txt', followUp);
        await importFile(page, 'report.txt', alternativeReport());
        await importFile(page, 'review.txt', review);
        await follow(page, 'Proposed links');
        await read(page);
        const waiting = await page.locator('.proposals > li').count();
        expect(waiting).toBeGreaterThan(0);
        await page.keyboard.press('j');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('y')]);
        expect(await page.locator('.proposals > li').count()).toBe(waiting - 1);
        expect(await read(page)).toContain('confirmed');
      }),
    patience,
  );

  it(
    'the monitor records a finding, and an assessment that rests on it',
    () =>
      company.at('Mira', async (page) => {
        await openRecommendation(page, 'Freedom of the press');
        await page.getByText('Record a finding').first().click();
        await page.getByLabel('What was found').fill('The harbour master still refuses permits.');
        await page.locator('#finding-verdict').selectOption('contradicts');
        await page.locator('#finding-foundOn').fill('2021-02');
        await page.locator('#finding-source').fill('Register of permits, 2021');
        await page.locator('#finding-visibility').selectOption('public');
        await press(page, 'Record a finding');
        expect(await read(page)).toContain('still refuses permits');
        await page.getByText('Record an assessment').first().click();
        await page.getByLabel('As of', { exact: true }).fill('2021-03-01');
        await page.locator('#level').selectOption('not_implemented');
        await page.getByLabel('Rationale').fill('Permits are still needed.');
        await page.locator('#confidence').selectOption('high');
        await page.locator('label.choice', { hasText: 'still refuses permits' }).click();
        await page.locator('#record #visibility').selectOption('public');
        await press(page, 'Record an assessment');
        const recorded = await read(page);
        expect(recorded).toContain('Permits are still needed.');
        expect(recorded).toContain('high confidence');
      }),
    patience,
  );

  it(
    'the monitor keeps a case with a person, and asks a colleague in a comment',
    () =>
      company.at('Mira', async (page) => {
        await page.goto('/states/TUV');
        await follow(page, 'Cases', 'nav.sections');
        await read(page);
        await follow(page, 'Record a case');
        await page.getByLabel('Title').fill(kept.title);
        await page.getByLabel('Source').fill('Interview');
        await page.locator('#visibility').selectOption('organisation');
        await press(page, 'Record');
        await follow(page, 'Add a person');
        await page.getByLabel('Full name').fill(kept.name);
        await press(page, 'Add');
        await read(page);
        await follow(page, kept.title);
        expect(await read(page)).not.toContain(kept.name);
        await page.getByText('Tie to an article or a recommendation').click();
        await page.locator('#target').selectOption({ index: 0 });
        await press(page, 'Tie to the recommendation');
        await openRecommendation(page, 'Freedom of the press');
        await page.getByLabel('Write a comment').fill(`@avi ${kept.comment}`);
        await press(page, 'Comment');
        expect(await read(page)).toContain(kept.comment);
      }),
    patience,
  );

  it(
    'the officer adds a public body and assigns all recommendations at once',
    () =>
      arrive('Otto', async (page) => {
        await page.goto('/states/TUV');
        await follow(page, 'Bodies', 'nav.sections');
        await read(page);
        await follow(page, 'Add the first body');
        await page.getByLabel('Name in English').fill('Harbour Authority');
        await page.locator('#kind').selectOption('agency');
        await press(page, 'Add a body');
        expect(await read(page)).toContain('Nothing that you may see is assigned');
        await follow(page, 'Recommendations', 'nav.sections');
        await press(page, /^Assign all/);
        await page.getByLabel('Person').selectOption({ label: 'Otto' });
        await page.getByLabel('Due').fill('2020-01-31');
        await press(page, 'Show what will change');
        await read(page);
        await press(page, /^Assign \d/);
        expect(await read(page)).toContain('were assigned');
      }),
    patience,
  );

  it(
    'the officer answers from the inbox, where what is late stands first, and tells how far the measure has come',
    () =>
      company.at('Otto', async (page) => {
        await page.goto('/states');
        await follow(page, 'My work', 'header');
        expect(await read(page)).toContain('Overdue');
        await follow(page, 'National human rights institution');
        await page.getByText('Record a response').first().click();
        await page.getByLabel('What the State says').fill('The ombudsman will have a budget.');
        await page.locator('#response-targetOn').fill('2020-12');
        await page.locator('#response-source').fill('Letter of the ministry');
        await press(page, 'Record a response');
        expect(await read(page)).toContain('The ombudsman will have a budget.');
        await page.locator('.voice.state').getByRole('link', { name: 'stages' }).first().click();
        await page.waitForURL(/state-responses/);
        expect(await read(page)).toContain('overdue');
        await page.getByText('Add a step').first().click();
        await page.locator('#stage').selectOption('in_parliament');
        await page.locator('#happenedOn').fill('2020-06');
        await page.locator('#source').fill('Gazette 12');
        await press(page, 'Add a step');
        expect(await read(page)).toContain('in parliament');
      }),
    patience,
  );

  it(
    'the officer meets nothing of what civil society keeps to itself',
    async () => {
      let address = '';
      await company.at('Mira', async (page) => {
        await page.goto('/states/TUV/cases');
        await follow(page, kept.title);
        address = new URL(page.url()).pathname;
      });
      await company.at('Otto', async (page) => {
        expect((await page.goto(address))!.status()).toBe(404);
        await openRecommendation(page, 'Freedom of the press');
        const pages = [await page.content()];
        for (const path of ['/states/TUV', '/states/TUV/cases', '/work', '/search?q=harbour', `/search?q=fisherman`]) {
          await page.goto(path);
          pages.push(await page.content());
        }
        for (const words of Object.values(kept)) expect(pages.filter((one) => one.includes(words))).toEqual([]);
      });
    },
    patience,
  );

  it(
    'the author finds the question, dates the cycle, opens a workspace and drafts the Word file',
    () =>
      arrive('Avi', async (page) => {
        await follow(page, 'My work', 'header');
        expect(await read(page)).toContain(kept.comment);
        await press(page, 'Done');
        await page.goto('/states/TUV');
        await follow(page, 'Cycles', 'nav.sections');
        expect(await read(page)).toContain('31 July 2024');
        await page.goto('/workspaces');
        await page.getByLabel('Name', { exact: true }).fill('Coalition for safe seas');
        await press(page, 'Open a workspace');
        await read(page);
        await page.goto('/states');
        await follow(page, 'Drafts', 'header');
        await follow(page, 'New draft');
        const cycle = page.locator('#cycleId option', { hasText: 'CCPR/TUV/1' });
        await page.locator('#cycleId').selectOption(await cycle.getAttribute('value'));
        await page.getByLabel('Title on the cover').fill('Comments on Tuvalu');
        await read(page);
        await press(page, 'Draft');
        const word = page.getByRole('link', { name: 'Word (DOCX)' });
        await word.waitFor({ timeout: patience });
        await page.locator('progress').waitFor({ state: 'detached', timeout: patience });
        await read(page);
        const [download] = await Promise.all([page.waitForEvent('download'), word.click()]);
        const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
        const words = Buffer.from(parts['word/document.xml']!)
          .toString()
          .replace(/<[^>]+>/g, '');
        expect(words).toContain('CCPR/C/TUV/CO/1');
        for (const secret of [kept.name, kept.comment]) expect(words).not.toContain(secret);
      }),
    patience,
  );
});
