import type { DataSource } from 'typeorm';
import { languages } from '../../src/shared/languages.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { seedDemo } from '../../src/demo/seed-demo.js';
import { testApp, type Visitor } from '../app.js';
import { barriers, testBrowser } from './browser.js';

/** Milliseconds for all pages in one language. */
const patience = 600_000;

/** The portal speaks the language that its address names. */
const inLanguage = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** The pages of a case that `admin` works on, with a person. */
async function aCaseOf(admin: Visitor): Promise<string[]> {
  const found = { kind: 'person', language: 'ru', title: 'Дело', source: 'Беседа', visibility: 'organisation' };
  const { location } = (await admin.post('/states/KAZ/cases', found)).headers;
  const levels = { internal: 'pseudonym', confidential: 'none', submission: 'none', portal: 'none', press: 'none' };
  await admin.post(`${location}/persons`, { role: 'victim', pseudonym: 'Б.', ...levels });
  await admin.post(`${location}/persons/1/risks`, { kind: 'minor' });
  await admin.post(`${location}/events`, { kind: 'arrest', text: 'Задержание [[1]]', standing: 'pending' });
  await admin.post(`${location}/summaries/ru`, { oneLine: '[[1]] задержан', fullAccount: 'Долгая история [[1]].' });
  await admin.post(`${location}/articles`, { article: '9(1)' });
  const parts = ['', '/edit', '/disclosure', '/summaries/ru', '/events/5', '/persons/new', '/persons/1'];
  return parts.map((part) => `${location}${part}`);
}

describe('every page that is not about importing', () => {
  const app = testApp();
  const browser = testBrowser();
  let admin: Visitor;
  let origin: string;
  let paths: string[];

  beforeAll(async () => {
    await seedDemo(app.database);
    admin = await app.as('admin', 'ngo');
    const [row] = await app.database.query<{ id: number }[]>(
      `SELECT recommendation_id AS id FROM subject_link WHERE decision = 'proposed' ORDER BY id LIMIT 1`,
    );
    await admin.post(`/recommendations/${row!.id}/assessments`, {
      asOf: '2024-06-30',
      level: 'partially',
      axis: 'law',
      rationale: 'The law is there.',
      source: 'Gazette',
      visibility: 'public',
    });
    const [assessment] = await app.database.query<{ id: number }[]>(`SELECT max(id) AS id FROM assessment`);
    await admin.post(`/recommendations/${row!.id}/assignments`, { accountId: admin.accountId, dueOn: '2020-01-01' });
    await admin.post('/states/KAZ/assignments', { recommendation: row!.id });
    const [assignment] = await app.database.query<{ id: number }[]>(`SELECT max(id) AS id FROM assignment`);
    const [body] = await app.database.query<{ id: number }[]>(
      `SELECT public_body_id AS id FROM assignment WHERE due_on < '2026-10-01' AND public_body_id IS NOT NULL`,
    );
    await app.nest.listen(0, '127.0.0.1');
    origin = await app.nest.getUrl();
    await admin.post('/comments', { subjectKind: 'recommendation', subjectId: row!.id, text: 'See the second limb.' });
    await admin.post('/views', { name: 'Tortures', address: '/states/KAZ/recommendations?article=7', shared: 'on' });
    await admin.post('/states/KAZ/publication', { state: 'on', ngo: 'on', licence: 'CC-BY-4.0' });
    paths = [
      '/accounts',
      '/drafts',
      '/drafts/new',
      `/recommendations/${row!.id}`,
      `/recommendations/${row!.id}/lineage?q=the`,
      `/recommendations/${row!.id}/assessments/${assessment!.id}/supersession`,
      '/states/KAZ/comparison?from=2012-01-01',
      '/states',
      '/states/KAZ/cycles',
      '/states/KAZ/cycles/new',
      '/states/TON/cycles',
      '/calendar',
      '/calendar?year=2016',
      '/calendar?view=eight_years&year=2011',
      '/calendar?view=overdue',
      '/calendar?view=unknown',
      '/reminders?cycleId=3&kind=follow_up_due',
      '/cycles/3',
      '/cycles/3/events/new',
      '/cycle-events/1',
      `/recommendations/${row!.id}/committee-grades`,
      '/states/KAZ/silence?knownAt=2026-01-01',
      '/states/KAZ/publication',
      '/public',
      '/public/data',
      '/public/KAZ',
      '/public/KAZ/articles/7',
      '/public/KAZ/articles/7?voice=state',
      '/public/KAZ/recommendations',
      `/public/recommendations/${row!.id}`,
      '/public/TON',
      '/views',
      '/history/cycle_event/1',
      '/history/public_body/1',
      '/comments/1',
      '/states/KAZ/cases',
      '/states/KAZ/cases/new',
      '/states/KAZ/communications',
      '/states/KAZ/communications/new',
      '/communications/1',
      '/communications/1/edit',
      ...(await aCaseOf(admin)),
      '/states/KAZ/plans',
      '/workspaces',
      await aWorkspaceOf(admin),
      '/states/KAZ/ngo-recommendations',
      '/states/KAZ/carry-over',
      `/states/KAZ/carry-over?from=${await reportOf(app.database)}`,
      `/states/KAZ/carry-over/preview?from=${await reportOf(app.database)}`,
      '/states/KAZ/ngo-recommendations/new',
      '/ngo-recommendations/1',
      '/counter-findings/1',
      '/states/KAZ/promises',
      '/state-responses/2',
      '/state-responses/2/repeat',
      '/plans/1',
      '/commitments/1',
      '/states/KAZ',
      '/states/KAZ/bodies',
      '/states/KAZ/bodies/new',
      `/bodies/${body!.id}`,
      `/bodies/${body!.id}/edit`,
      `/bodies/${body!.id}/aliases/new`,
      `/bodies/${body!.id}/merger`,
      '/work',
      '/hand-overs/new',
      `/hand-overs/new?fromId=${admin.accountId}`,
      '/states/KAZ/assignments/new?all=on&chosen=on',
      `/assignments/${assignment!.id}/edit`,
      '/bulk/1',
      '/no/such/page',
    ];
  });

  it.each(languages)(
    'has no barrier and does not scroll sideways in %s, on a telephone and in a wide window',
    async (language) => {
      const found: { path: string; width: number; sideways: number; barriers: string[] }[] = [];
      for (const width of [320, 1280]) {
        await browser.withPage(
          async (page) => {
            await page.context().addCookies([{ name: 'article40-language', value: language, url: origin }]);
            const look = async (path: string) => {
              await page.goto(path);
              const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
              const broken = (await barriers(page)).map(({ rule, where }) => `${rule} at ${where.join(', ')}`);
              if (sideways > 0 || broken.length > 0) found.push({ path, width, sideways, barriers: broken });
            };
            await look('/sign-in');
            await app.database.query(`UPDATE account SET language = $1 WHERE id = $2`, [language, admin.accountId]);
            const value = await app.nest.get(SessionsService).open(admin.accountId!);
            await page.context().addCookies([{ name: 'article40', value, url: origin }]);
            for (const path of paths) await look(path.startsWith('/public') ? inLanguage(path, language) : path);
            expect(await page.locator('html').getAttribute('lang')).toBe(language);
          },
          { baseURL: origin, viewport: { width, height: 800 } },
        );
      }
      expect(found).toEqual([]);
    },
    patience,
  );
});

/** The report of civil society that the demonstration rests on. */
async function reportOf(source: DataSource): Promise<number> {
  const [report] = await source.query<[{ id: number }]>(`SELECT id FROM document WHERE kind = 'alternative_report'`);
  return report.id;
}

/** A workspace with a piece of work and a question. */
async function aWorkspaceOf(admin: Visitor): Promise<string> {
  const { headers } = await admin.post('/workspaces', { name: 'Next report', cycleId: 3, closesOn: '2028-01-31' });
  const address = String(headers.location);
  await admin.post(`${address}/parts`, { subject: 'recommendation-1', organisationId: admin.organisationId });
  await admin.post(`${address}/questions`, { text: 'Who edits the introduction?' });
  return address;
}
