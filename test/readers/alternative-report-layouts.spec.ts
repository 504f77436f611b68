import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  looksLike,
  readAlternativeReport,
} from '../../src/imports/readers/alternative-report/alternative-report.reader.js';

/** A report on Ostravia, which no map shows, in one of the layouts that organisations use. */
const printed = (name: string) => readFileSync(join(import.meta.dirname, `alternative-report/${name}.txt`), 'utf8');

describe('a short report that goes from its cover straight to a recommendation', () => {
  const text = [
    'Alternative report of Ostravian human rights NGOs',
    'on the implementation of the Covenant',
    '(For submission to the UN Human Rights Committee)',
    '',
    'New Harbour, March 2021',
    '',
    'Recommendation: The State party should give the ombudsman a budget.',
    '',
    '1. This recommendation has not been implemented.',
    '',
    'Recommendation: The State party should abolish the permit for newspapers.',
    '',
    '1. Three permits were refused.',
    '',
  ];
  const report = readAlternativeReport(text.join('\n'));

  it('keeps its first recommendation, and its date', () => {
    expect(report).toMatchObject({
      title: 'Alternative report of Ostravian human rights NGOs on the implementation of the Covenant',
      place: 'New Harbour',
      date: '2021-03',
    });
    expect(report.recommendations.map(({ line, comments }) => [line, comments.length])).toEqual([
      [7, 1],
      [11, 1],
    ]);
  });
});

/** A recommendation whose first paragraph alone has a label. */
function blockWith(second: string) {
  const text = [
    'Recommendation: The State party should let',
    'the rowers land.',
    '',
    second,
    '',
    '1. Nobody landed.',
    '',
  ];
  return readAlternativeReport(text.join('\n')).recommendations[0];
}

describe('a recommendation in two paragraphs', () => {
  it('is one when only its first has a label, and two when the second begins with a dash', () => {
    const second = 'The State party should also feed them.';
    expect(blockWith(second)).toMatchObject({
      text: `The State party should let the rowers land. ${second}`,
      parts: { length: 1 },
      comments: { length: 1 },
    });
    expect(blockWith(`- ${second}`).parts).toEqual(['The State party should let the rowers land.', second]);
  });
});

describe('a report whose sections are headed by topics with their articles', () => {
  const report = readAlternativeReport(printed('topics'));

  it('has a section for each topic, with the articles in brackets', () => {
    expect(report.sections.map(({ heading, provisions }) => [heading, provisions])).toEqual([
      ['1. Equality and non-discrimination (arts. 2, 3 and 26)', ['2', '3', '26']],
      ['2. Prohibition of torture (art. 7)', ['7']],
      ['3. Freedom of assembly (art. 21)', ['21']],
    ]);
    expect(report.sections.map(({ paragraphs }) => paragraphs.map(({ number }) => number))).toEqual([
      ['3', '4'],
      ['5', '6', '7'],
      ['8'],
    ]);
  });

  it('has the authors’ recommendations under their labels, with a colon or without', () => {
    expect(report.sections.map(({ recommendations }) => recommendations.map(({ text }) => text))).toEqual([
      ['Set up an equality body with powers of its own;', 'Publish wages by sex every year.'],
      ['Close the cellars of Selm;', 'Pay the families of the eleven people who died there.'],
      [],
    ]);
  });

  it('keeps a heading inside a section out of the paragraph above it, and says so', () => {
    expect(report.sections[1].paragraphs[0].text).toMatch(/No steps were taken\.$/);
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'sub-heading', message: expect.stringContaining('“Cellars of Selm”') }),
    );
  });

  it('names its authors and its reader', () => {
    expect(report).toMatchObject({
      title: 'Alternative report to the Human Rights Committee on the fourth periodic report of Ostravia',
      addressee: 'Human Rights Committee',
      place: 'Selm',
      date: '2020-05-12',
      organisations: ['Northern Watch', 'Tern Legal Centre', 'Open Shore'],
      notes: [{ order: 1 }, { order: 2 }, { order: 3 }],
    });
  });
});

describe('a report that is ordered by the paragraphs of the Committee', () => {
  const report = readAlternativeReport(printed('paragraphs'));

  it('has a recommendation where the Committee’s words follow', () => {
    expect(report.recommendations).toMatchObject([
      {
        label: 'A. Paragraph 24: Torture',
        text: expect.stringMatching(/^“The State party should .* \(b\) those responsible are prosecuted\.”$/),
        verdict: { quote: 'This recommendation has not been implemented.' },
        comments: [
          { text: expect.stringMatching(/^The cellars/) },
          { text: expect.stringMatching(/^The State party has prosecuted nobody/) },
        ],
      },
      { label: 'Recommendation of the Committee:', comments: [{ number: '1' }, { number: '2' }] },
    ]);
  });

  it('has a section where the authors speak at once', () => {
    expect(report.sections).toMatchObject([{ heading: 'B. Paragraph 30: Newspapers', provisions: [] }]);
  });
});

describe('a report card', () => {
  const report = readAlternativeReport(printed('report-card'));

  it('has the Committee’s words in one cell and a comment for each row below it', () => {
    expect(
      report.recommendations.map(({ label, text, provisions, comments }) => ({
        label,
        text,
        refs: provisions.map(({ ref }) => ref),
        comments: comments.map((comment) => comment.text),
      })),
    ).toEqual([
      {
        label: 'Recommendation by the Committee |',
        text: 'The State party should close the cellars of Selm and bring the men there before a judge (arts. 9 and 10).',
        refs: ['9', '10'],
        comments: [
          'Actions taken by the State party | A law was drafted in 2017.',
          'Impact | None was seen.',
          'NGO grade | C1',
        ],
      },
      {
        label: 'Recommendation by the Committee |',
        text: 'The State party should repeal the paper tax.',
        refs: [],
        comments: ['The tax was raised.'],
      },
    ]);
  });

  it('names its authors in a cell', () => {
    expect(report).toMatchObject({
      title: 'NGO report on follow-up',
      date: '2018-05-03',
      organisations: ['Northern Watch', 'Tern Legal Centre'],
    });
  });
});

describe('each of these layouts', () => {
  it.each(['topics', 'paragraphs', 'report-card'])('is known for an alternative report: %s', (name) => {
    expect(looksLike(printed(name))).toBeGreaterThanOrEqual(0.6);
  });
});
