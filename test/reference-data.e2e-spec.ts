import type { DataSource } from 'typeorm';
import { createDataSource } from '../src/data-source.js';
import { seedDemo } from '../src/demo/seed-demo.js';
import { parseSymbol } from '../src/documents/symbols/parse-symbol.js';
import { freshDatabase, type TestDatabase } from './database.js';

describe('a fresh installation', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource(database.url, 2).initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const ask = <Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []) =>
    source.query<Row[]>(sql, parameters);
  const column = async <Value = string>(sql: string, parameters: unknown[] = []) =>
    (await ask<{ value: Value }>(sql, parameters)).map(({ value }) => value);

  it('names every State in three languages', async () => {
    expect(
      await column<number>('SELECT count(*)::int AS value FROM state WHERE name_ru > $1 AND name_kk > $1', ['']),
    ).toEqual([197]);
    expect(await ask(`SELECT name, name_ru, name_kk FROM state WHERE code = 'KAZ'`)).toEqual([
      { name: 'Kazakhstan', name_ru: 'Казахстан', name_kk: 'Қазақстан' },
    ]);
  });

  it('holds the Covenant whole, each article described in three languages', async () => {
    const articles = await column<number>(
      `SELECT article AS value FROM provision
       WHERE treaty_code = 'ICCPR' AND paragraph IS NULL AND letter IS NULL
         AND num_nonnulls(description, description_ru, description_kk) = 3
       ORDER BY article`,
    );
    expect(articles).toEqual(Array.from({ length: 53 }, (_, index) => index + 1));
    const paths = await column(`SELECT path AS value FROM provision WHERE treaty_code = 'ICCPR'`);
    expect(paths).toEqual(
      expect.arrayContaining(['2(3)(c)', '14(3)(g)', '19(3)(b)', '25(a)', '41(1)(h)', '42(10)', '53(2)']),
    );
    expect(paths).not.toEqual(expect.arrayContaining(['7(1)']));
  });

  it('gives every provision the path that its numbers spell', async () => {
    expect(
      await column(
        `SELECT path AS value FROM provision
         WHERE path <> article || coalesce('(' || paragraph || ')', '') || coalesce('(' || letter || ')', '')`,
      ),
    ).toEqual([]);
  });

  it('knows which of the 37 general comments were replaced, and by which', async () => {
    expect(await column<number>('SELECT count(*)::int AS value FROM general_comment')).toEqual([37]);
    expect(
      await column(
        'SELECT number || $1 || superseded_by AS value FROM general_comment WHERE superseded_by IS NOT NULL ORDER BY number',
        ['→'],
      ),
    ).toEqual(['1→30', '3→31', '4→28', '5→29', '6→36', '7→20', '8→35', '9→21', '10→34', '13→32', '14→36']);
    expect(
      await column<number>(
        `SELECT gp.general_comment_number AS value FROM general_comment_provision gp
         JOIN provision p ON p.id = gp.provision_id
         JOIN general_comment g ON g.number = gp.general_comment_number
         WHERE p.treaty_code = 'ICCPR' AND p.path = '6' AND g.superseded_by IS NULL`,
      ),
    ).toEqual([36]);
  });

  const grades = (symbol: string) =>
    column(
      `SELECT r.paragraph || coalesce(l.label, '') || ' ' || g.grade_code AS value
       FROM committee_grade g
       JOIN recommendation r ON r.id = g.recommendation_id
       LEFT JOIN recommendation_limb l ON l.id = g.limb_id
       WHERE g.symbol = $1 AND r.selected_for_follow_up
       ORDER BY r.position, l.position`,
      [symbol],
    );

  it.each([
    ['CCPR/C/107/2', ['7 B2', '21 B2', '25 C1', '26 C1']],
    [
      'CCPR/C/123/2',
      ['18 C', '24(a) B', '24(b) B', '24(c) C', '24(d) C', '24(e) C', '24(f) C', '54(a) C', '54(b) C', '54(c) B'],
    ],
    [
      'CCPR/C/126/2/Add.4',
      [
        '10(a) C',
        '10(b) C',
        '10(c) C',
        '10(d) C',
        '22(a) B',
        '22(b) B',
        '22(c) C',
        '24(a) C',
        '24(b) C',
        '24(c) C',
        '24(d) C',
        '24(e) B',
        '24(f) C',
      ],
    ],
  ])('has the grades of %s as printed', async (symbol, printed) => {
    expect(await grades(symbol)).toEqual(printed);
  });

  it('ties the articles that Namibia’s concluding observations print', async () => {
    expect(
      await column(
        `SELECT r.paragraph || ': ' || string_agg(p.path, ', ' ORDER BY p.article) AS value
         FROM provision_link link
         JOIN provision p ON p.id = link.provision_id
         JOIN recommendation r ON r.id = link.recommendation_id
         WHERE r.state_code = 'NAM' AND link.decision = 'confirmed'
         GROUP BY r.paragraph, r.position ORDER BY r.position`,
      ),
    ).toEqual(['10: 2, 3, 7, 26', '22: 2, 7, 10, 26', '24: 3, 6, 7, 26']);
  });

  it('tells each cycle from the report to the assessment of follow-up', async () => {
    const events = await ask<{ label: string; kinds: string[] }>(
      `SELECT c.label, array_agg(e.kind ORDER BY e.on_date, e.id) AS kinds
       FROM cycle_event e JOIN reporting_cycle c ON c.id = e.cycle_id
       WHERE e.on_date IS NOT NULL
         AND e.kind IN ('report_received', 'dialogue', 'observations_adopted', 'observations_issued', 'follow_up_due', 'follow_up_assessed')
       GROUP BY c.label ORDER BY c.label`,
    );
    const middle = ['dialogue', 'observations_adopted', 'observations_issued', 'follow_up_due'];
    expect(events).toEqual([
      { label: 'CCPR/KAZ/1', kinds: ['report_received', ...middle, 'follow_up_assessed'] },
      { label: 'CCPR/KAZ/2', kinds: ['report_received', ...middle, 'follow_up_assessed'] },
      { label: 'CCPR/KAZ/3', kinds: middle },
      { label: 'CCPR/NAM/2', kinds: [...middle, 'follow_up_assessed'] },
    ]);
    expect(
      await ask(
        `SELECT e.on_date, e.until_date, e.symbol FROM cycle_event e JOIN reporting_cycle c ON c.id = e.cycle_id
         WHERE c.label = 'CCPR/KAZ/2' AND e.kind = 'dialogue'`,
      ),
    ).toEqual([{ on_date: '2016-06-22', until_date: '2016-06-23', symbol: 'CCPR/C/SR.3271' }]);
  });

  it('writes every symbol as the United Nations does', async () => {
    const symbols = await column(
      `SELECT symbol AS value FROM cycle_event WHERE symbol IS NOT NULL
       UNION SELECT symbol FROM document WHERE symbol IS NOT NULL
       UNION SELECT symbol FROM committee_grade`,
    );
    expect(symbols.length).toBeGreaterThan(20);
    expect(symbols.filter((symbol) => parseSymbol(symbol) === null)).toEqual([]);
  });

  it('names a source for every fact that has a place for one', async () => {
    const tables = [
      'mechanism',
      'grade_scale',
      'submission_rule',
      'treaty',
      'general_comment',
      'treaty_action',
      'cycle_event',
      'committee_grade',
    ];
    for (const table of tables) {
      expect(await column<number>(`SELECT count(*)::int AS value FROM ${table} WHERE trim(source) = ''`)).toEqual([0]);
    }
  });

  describe('with the demonstration State', () => {
    beforeAll(async () => {
      await seedDemo(source);
    });

    it('adds nothing the second time', async () => {
      const sql = 'SELECT count(*)::int AS value FROM assessment';
      const before = await column<number>(sql);
      expect(Object.values(await seedDemo(source))).toEqual(Array(8).fill(0));
      expect(await column<number>(sql)).toEqual(before);
    });

    it('has statements of the State and of civil society under the recommendations', async () => {
      expect(
        await column(
          `SELECT DISTINCT d.symbol || ' ' || r.paragraph AS value
           FROM subject_link link
           JOIN recommendation r ON r.id = link.recommendation_id
           JOIN document d ON d.id = r.document_id
           WHERE link.decision = 'confirmed' AND r.state_code = 'KAZ'
           ORDER BY value`,
        ),
      ).toEqual([
        'CCPR/C/KAZ/CO/1 21',
        'CCPR/C/KAZ/CO/1 25',
        'CCPR/C/KAZ/CO/1 26',
        'CCPR/C/KAZ/CO/1 7',
        'CCPR/C/KAZ/CO/2 18',
        'CCPR/C/KAZ/CO/2 24',
        'CCPR/C/KAZ/CO/2 36',
        'CCPR/C/KAZ/CO/2 54',
        'CCPR/C/KAZ/CO/2 6',
      ]);
    });

    it('calls what an invented organisation holds a demonstration', async () => {
      expect(
        await column(
          `SELECT a.rationale AS value FROM assessment a JOIN organisation o ON o.id = a.organisation_id
           WHERE o.name LIKE 'Demonstration %' AND a.rationale NOT LIKE 'Demonstration: %'`,
        ),
      ).toEqual([]);
    });

    it('shows a correction beside what it replaces', async () => {
      expect(
        await column<number>('SELECT count(*)::int AS value FROM assessment WHERE supersedes_id IS NOT NULL'),
      ).toEqual([1]);
    });

    it('fills all when two programs start at once', async () => {
      const other = await freshDatabase();
      const both = await Promise.all([1, 2].map(() => createDataSource(other.url, 2).initialize()));
      const made = await Promise.all(both.map((one) => seedDemo(one)));
      expect(made.map(({ organisations }) => organisations).toSorted()).toEqual([0, 2]);
      await Promise.all(both.map((one) => one.destroy()));
      await other.drop();
    });
  });
});
