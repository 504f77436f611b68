import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { unzipSync } from 'fflate';
import { seedDemo } from '../src/demo/seed-demo.js';
import { WorkerModule } from '../src/worker.module.js';
import { testApp, type Visitor } from './app.js';

/** Milliseconds within which a small draft is rendered to all formats, on a slow machine. */
const patience = 60_000;

describe('drafts', () => {
  let worker: INestApplicationContext;
  // Before the application takes its database away.
  afterAll(() => worker?.close());
  const app = testApp();
  let author: Visitor;
  let cycleId: number;

  beforeAll(async () => {
    await seedDemo(app.database);
    worker = await NestFactory.createApplicationContext(WorkerModule.on(app.config), { logger: ['error'] });
    author = await app.as('author');
    const [cycle] = await app.database.query<[{ id: number }]>(
      `SELECT id FROM reporting_cycle WHERE label = 'CCPR/KAZ/3'`,
    );
    cycleId = cycle.id;
  });

  const input = () => ({
    template: 'ccpr-alternative-report',
    title: 'Comments of civil society\non the third report of Kazakhstan',
    cycleId,
    language: 'en',
    asOf: '2024-12-31',
  });

  it('begin with an empty page that says what they are for', async () => {
    const { payload } = await author.get('/drafts');
    expect(payload).toContain('A draft turns the record into a submission');
    expect((await author.get('/drafts/new')).payload).toContain('CCPR/KAZ/3');
  });

  it('come back with what is missing', async () => {
    const answer = await author.post('/drafts', { ...input(), title: '', asOf: 'yesterday', articles: '7, 99' });
    expect(answer.statusCode).toBe(422);
    expect(answer.payload).toContain('id="title-error"');
    expect(answer.payload).toContain('id="asOf-error"');
    expect(answer.payload).toContain('id="articles-error"');
  });

  describe('once rendered', () => {
    let address: string;
    let page: string;

    beforeAll(async () => {
      address = String((await author.post('/drafts', input())).headers.location);
      page = await finished(address);
    }, patience);

    const finished = async (path: string) => {
      for (let waited = 0; waited < patience; waited += 250) {
        const answer = await author.get(path);
        if (!answer.headers['refresh']) return answer.payload;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      throw new Error('The rendering did not end.');
    };
    const download = async (format: string) => {
      const [, link] = new RegExp(`href="(${address}/renderings/\\d+/${format})"`).exec(page)!;
      return author.get(link!);
    };

    it('show their length beside the limit of the body', () => {
      expect(page).toMatch(/of 10,000 words/);
      expect(page).toContain('<meter');
    });

    it('are a Word file with real footnotes and headings', async () => {
      const answer = await download('docx');
      expect(answer.headers['content-type']).toContain('wordprocessingml');
      const files = unzipSync(new Uint8Array(answer.rawPayload));
      const [document, notes] = ['word/document.xml', 'word/footnotes.xml'].map((name) =>
        Buffer.from(files[name]!).toString(),
      );
      expect(document).toContain('w:val="Heading1"');
      expect(document!.match(/<w:footnoteReference /g)!.length).toBeGreaterThan(5);
      expect(notes).toContain('Comments of Kazakhstani NGOs');
    });

    it('are a PDF, a page and Markdown with the same recommendations', async () => {
      const [pdf, html, markdown] = [await download('pdf'), await download('html'), await download('md')];
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      for (const text of [html.payload, markdown.payload]) {
        expect(text).toContain('Freedom of association: parties, trade unions');
        expect(text).toContain('/recommendations/');
      }
      expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    });

    it(
      'keep what was frozen when the record changes, until they are rendered again',
      async () => {
        await app.database.query(
          `UPDATE recommendation SET topic = 'A new topic' WHERE topic LIKE 'Freedom of association%'`,
        );
        expect((await download('html')).payload).not.toContain('A new topic');
        await author.post(`${address}/renderings`);
        page = await finished(address);
        expect((await download('html')).payload).toContain('A new topic');
      },
      patience,
    );

    it('belong to their organisation, files included', async () => {
      const [, link] = /href="(\/drafts\/\d+\/renderings\/\d+\/docx)"/.exec(page)!;
      for (const stranger of [await app.as('author', 'ngo', 'Another organisation'), await app.as('officer')]) {
        expect((await stranger.get(address)).statusCode).toBe(404);
        expect((await stranger.get(link!)).statusCode).toBe(404);
        expect((await stranger.get('/drafts')).payload).not.toContain('Comments of civil society');
      }
    });

    it(
      'leave out what is restricted',
      async () => {
        const text = 'The witness lives on Seventh Street.';
        await app.database.query(
          `WITH f AS (INSERT INTO counter_finding (state_code, text, source, visibility, organisation_id)
           VALUES ('KAZ', $1, 'Interview', 'restricted', $2) RETURNING id)
         INSERT INTO subject_link (recommendation_id, counter_finding_id, origin, decision)
         SELECT r.id, f.id, 'assigned', 'confirmed' FROM f, recommendation r WHERE r.topic = 'A new topic'`,
          [text, author.organisationId],
        );
        await author.post(`${address}/renderings`);
        page = await finished(address);
        expect((await download('md')).payload).not.toContain('Seventh Street');
      },
      patience,
    );
  });
});
