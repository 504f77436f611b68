import { CounterFinding } from '../src/counter-findings/counter-finding.entity.js';
import { Document } from '../src/documents/document.entity.js';
import { Passage } from '../src/documents/passage.entity.js';
import { RecommendationLimb } from '../src/recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import { StateResponse } from '../src/state-responses/state-response.entity.js';
import { testApp, type Visitor } from './app.js';
import { manyRecommendations } from './many-recommendations.js';
import { ruritania, type Ruritania } from './ruritania.js';

const search = (q: string, more: Record<string, string> = {}) => `/search?${new URLSearchParams({ q, ...more })}`;

/** The words of the list of hits, each in one line; empty where nothing was found. */
const hitsOf = (html: string) => {
  const list = /<ol class="rows hits"[^>]*>([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, hit]) => plain(hit!));
};
/** The words of a page without its marks. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
    .trim();

/** How many each voice counts, `state 2`. */
const countsOf = (html: string) =>
  [
    ...(/<nav class="facets"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(
      /voice=(\w+)"[\s\S]*?<span class="number">(\d+)<\/span>/g,
    ),
  ].map(([, voice, count]) => `${voice} ${count}`);

async function page(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path);
  expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
  return answer.payload.replaceAll('&#x3D;', '=').replaceAll('&quot;', '"');
}

describe('search', () => {
  const app = testApp();
  let monitor: Visitor;
  let officer: Visitor;
  let record: Ruritania;
  const hits = async (q: string, more?: Record<string, string>, visitor = monitor) =>
    hitsOf(await page(visitor, search(q, more)));

  const hrefs = async (q: string, at: string) => {
    const payload = await page(monitor, search(q, { page: at }));
    return [...payload.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href]) => href!);
  };

  beforeAll(async () => {
    monitor = await app.as('monitor');
    officer = await app.as('officer');
    record = await ruritania(app.database, monitor.organisationId!);
    await writeIn('ru', 'Обзор государства', 'Расследования жалоб на применение пыток стали независимыми.', '31');
    await writeIn('kk', 'Мемлекеттік шолу', 'Сотталғандардың құқықтары туралы заң қабылданды.', '5');
  });

  const writeIn = async (language: string, title: string, text: string, printedNumber: string) => {
    const { manager } = app.database;
    const { id } = await manager.save(
      manager.create(Document, { kind: 'state_review', voice: 'state', stateCode: 'RUR', title, language }),
    );
    await manager.insert(Passage, { documentId: id, position: 1, kind: 'paragraph', line: 1, printedNumber, text });
  };

  it('asks who is not signed in to sign in', async () => {
    const answer = await (await app.as('public')).get('/search?q=cells');
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toMatch(/^\/sign-in/);
  });

  it('shows what it understands before anything is asked', async () => {
    const payload = await page(monitor, '/search');
    expect(payload).toContain('For example');
    expect(payload).toContain('/search?q=independence+of+judges');
  });

  it.each(['/search?voice=king', '/search?q=a&page=0', '/search?q=a&article=seven', `/search?q=${'a'.repeat(201)}`])(
    'refuses %s with 400',
    async (path) => {
      expect((await monitor.get(path)).statusCode).toBe(400);
    },
  );

  it('answers 404 for a State that is not there', async () => {
    expect((await monitor.get('/search?q=cells&state=QQQ')).statusCode).toBe(404);
  });

  it.each(["'", '"', '&|!', ':*', '\\', '%', '-', 'or', '-cells', '\u0000', '<b>', "o'brien:*", '((', '¶', 'the of'])(
    'takes %j for words and not for code',
    async (q) => {
      await page(monitor, search(q));
    },
  );

  describe('words', () => {
    it('are found in any form, in English', async () => {
      expect((await hits('drying cell'))[0]).toContain('¶8 Prisons The State party should dry its cells.');
    });

    it('are found in any form, in Russian', async () => {
      expect(await hits('расследование пытки')).toEqual([
        expect.stringContaining('Расследования жалоб на применение пыток стали независимыми.'),
      ]);
    });

    it('are found by the beginning that their forms share, in Kazakh', async () => {
      for (const q of ['құқық', 'құқығы', 'сотталған'])
        expect(await hits(q)).toEqual([expect.stringContaining('Сотталғандардың құқықтары')]);
    });

    it('must all occur, or any of them, or not', async () => {
      expect(await hits('free press submarine')).toEqual([]);
      expect((await hits('submarine or press')).join()).toContain('The State party should free its press.');
      expect((await hits('press -law')).join()).not.toContain('A press law will come.');
      expect(await hits('"press free"')).toEqual([]);
    });

    it('are found beside a stroke, with or without accents, and in limbs', async () => {
      const { manager } = app.database;
      const kept = await manager.save(
        manager.create(StateResponse, {
          stateCode: 'RUR',
          text: 'The law/practice of the café changed.',
          kind: 'practice',
          source: 'Royal gazette',
        }),
      );
      expect(await hits('practice cafe')).toEqual([expect.stringContaining('The law/practice of the café changed.')]);
      await manager.delete(StateResponse, kept.id);
      expect(await hits('practice cafe')).toEqual([]);
      await manager.update(RecommendationLimb, { label: '(b)' }, { text: 'Plant roses.' });
      expect((await hits('rose')).join()).toContain('Plant roses.');
    });
  });

  it('says of each hit whose voice it is, on which article, where from, and leads to its place', async () => {
    const payload = await page(monitor, search('dry'));
    expect(payload).toContain(`href="/recommendations/${record.prisons.id}"`);
    expect(payload).toMatch(/href="\/state-responses\/\d+"/);
    expect((await hits('dry', { voice: 'committee' }))[0]).toMatch(
      /Committee · Recommendation · Ruritania · arts\. 7, 10\(1\) · CCPR\/C\/RUR\/CO\/1 · 1 April 2015$/,
    );
  });

  it('shows the same words once: as what was made of a passage, and not as the passage too', async () => {
    expect(await hits('dry', { voice: 'committee' })).toHaveLength(1);
  });

  it('marks what was found and shows what looks like code as it is written', async () => {
    const { manager } = app.database;
    const text = 'The <b>dungeon</b> & <script>alert(1)</script> of 2016';
    const { id } = await manager.save(
      manager.create(StateResponse, { stateCode: 'RUR', text, kind: 'practice', source: 'Royal gazette' }),
    );
    const payload = await page(monitor, search('dungeon'));
    expect(payload).toContain('&lt;b&gt;<mark>dungeon</mark>&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt;');
    await manager.delete(StateResponse, id);
  });

  describe('symbols and paragraphs', () => {
    it.each(['CCPR/C/RUR/CO/1', 'ccpr/c/rur/co/1'])('lists what stands in %s', async (q) => {
      const found = await hits(q);
      expect(found.slice(0, 3).join()).toMatch(/¶8 Prisons.*¶10 Freedom of the press.*¶12 Roads <of> the 100% realm/);
      expect(found.join()).toContain('The castle was visited.');
    });

    it('finds a paragraph of a document', async () => {
      expect(await hits('CCPR/C/RUR/CO/1 ¶9')).toEqual([expect.stringContaining('¶9 Passage The castle was visited.')]);
      expect(await hits('¶8')).toEqual([expect.stringContaining('¶8 Prisons')]);
    });

    it('finds words within a document', async () => {
      expect(await hits('CCPR/C/RUR/CO/1 damp')).toEqual([expect.stringContaining('Cells are damp.')]);
      expect(await hits('CCPR/C/RUR/CO/2 damp')).toEqual([]);
    });

    it('finds those who name a document', async () => {
      await writeIn('en', 'Reply', 'Ruritania thanks for document CCPR/C/RUR/CO/7, and bows.', '1');
      expect(await hits('CCPR/C/RUR/CO/7')).toEqual([expect.stringContaining('Ruritania thanks for document')]);
    });
  });

  describe('filters', () => {
    it('count each voice, whichever is chosen', async () => {
      for (const voice of ['', 'state', 'ngo'])
        expect(countsOf(await page(monitor, `${search('cells or wall or stoves')}&voice=${voice}`))).toEqual([
          'committee 2',
          'state 1',
          'ngo 2',
        ]);
    });

    it('keep to a voice, a State, an article, a language', async () => {
      expect(await hits('cells or wall', { voice: 'ngo' })).toEqual([expect.stringContaining('Water ran down')]);
      expect(await hits('cells', { state: 'AND' })).toEqual([]);
      expect((await hits('press or cells', { article: '7' })).join()).not.toContain('press');
      expect(await hits('press or cells', { article: '7' })).toHaveLength(2);
      expect(await hits('жалоб or cells', { language: 'ru' })).toHaveLength(1);
    });
  });

  describe('when nothing is found', () => {
    it('offers the words as they are spelt in the record', async () => {
      const payload = await page(monitor, search('freedmo prses'));
      expect(payload).toContain('Nothing was found for “freedmo prses”.');
      expect(plain(payload)).toContain('Did you mean freedom press?');
      expect(plain(await page(monitor, search('пыткк')))).toContain('Did you mean пыток?');
      expect(plain(await page(monitor, search('незавсимыми')))).toContain('Did you mean независимыми?');
    });

    it('offers ways out: fewer words, no filters, the documents', async () => {
      const payload = await page(monitor, search('castle submarine', { state: 'RUR', voice: 'committee' }));
      expect(payload).toContain('href="/search?q=castle+submarine"');
      expect(payload).toContain('q=castle+or+submarine');
      expect(payload).toContain('href="/states/RUR/documents"');
    });
  });

  describe('what a ministry finds', () => {
    it.each(['moss', 'stoves', 'prisoner named', 'secret'])(
      'is nothing that civil society keeps to itself: %s',
      async (q) => {
        expect((await hits(q)).length).toBeGreaterThan(0);
        const payload = await page(officer, search(q));
        expect(hitsOf(payload)).toEqual([]);
        expect(payload).not.toMatch(/<span class="number">[1-9]/);
      },
    );

    it('is not even a spelling of it', async () => {
      expect(plain(await page(monitor, search('prisnoer')))).toContain('Did you mean prisoner?');
      expect(plain(await page(officer, search('prisnoer')))).not.toContain('Did you mean');
    });

    it('is neither counted nor listed among other hits', async () => {
      expect(await hits('wall or moss or stoves', {}, officer)).toHaveLength(1);
      expect(await hits('wall or moss or stoves')).toHaveLength(3);
    });

    it('changes when its authors publish or withdraw it', async () => {
      const { manager } = app.database;
      const show = (visibility: 'public' | 'organisation') =>
        manager.update(CounterFinding, { text: 'A prisoner who must not be named grew moss.' }, { visibility });
      await show('public');
      const [hit] = await hits('moss', {}, officer);
      expect(hit).toContain('A prisoner who must not be named grew moss.');
      expect(hit).not.toContain('What the cells are like');
      await show('organisation');
      expect(await hits('moss', {}, officer)).toEqual([]);
      await manager.update(Document, record.alternativeReport.id, { visibility: 'public' });
      expect(await hits('secret moss', {}, officer)).toHaveLength(1);
      await manager.update(Document, record.alternativeReport.id, { visibility: 'organisation' });
      expect(await hits('secret moss', {}, officer)).toEqual([]);
    });
  });

  it('finds a text as it is now', async () => {
    const { manager } = app.database;
    await manager.update(Recommendation, record.roads.id, { text: 'Pave them with cobbles.' });
    expect((await hits('cobbles')).join()).toContain('¶12');
    await manager.update(Recommendation, record.roads.id, { text: null });
    expect(await hits('cobbles')).toEqual([]);
  });

  describe('many hits', () => {
    beforeAll(() => manyRecommendations(app.database, 130));

    it('stand each on one page and no other, in the same order every time', async () => {
      const all: string[] = [];
      for (const at of ['1', '2', '3']) {
        const found = await hrefs('"state party should act"', at);
        expect(await hrefs('"state party should act"', at)).toEqual(found);
        all.push(...found);
      }
      expect(all).toHaveLength(130);
      expect(new Set(all).size).toBe(130);
    });

    it('end somewhere, and say so', async () => {
      expect(plain(await page(monitor, search('act', { page: '9' })))).toContain('The list ends before this page.');
    });
  });

  it.each(['en', 'ru', 'kk'])('speaks %s', async (language) => {
    const visitor = await app.as('viewer');
    await visitor.post('/language', { language, next: '/search' });
    for (const path of ['/search', search('cells'), search('submarine sailing')])
      expect(await page(visitor, path)).toContain(`<html lang="${language}"`);
  });
});
