import { aFullSnapshot, aRecord, aRecommendation, aSection, aSnapshot } from '../../../test/drafts/snapshots.js';
import type { DraftSnapshot, SnapshotSwitches } from '../snapshot.js';
import { loadReportTemplate, reportTemplateNames } from './report-template.js';
import { printDate } from './report-words.js';

const template = loadReportTemplate('ccpr-alternative-report');
const all: SnapshotSwitches = {
  contents: true,
  introduction: true,
  topics: true,
  recommendationSources: true,
  committeeGrades: true,
  stateReplies: true,
  assessments: true,
  seeAlso: true,
  consolidatedRecommendations: true,
  abbreviations: true,
};

/** Lines of the Markdown, the links to records left out. */
const lines = (snapshot: DraftSnapshot) =>
  template
    .render(snapshot)
    .replaceAll(/\{record=[^}]*\}/g, '')
    .split('\n');

const demand = (id: number, text: string) => ({ ...aRecord(`ngo-recommendation:${id}`, text), group: null });

describe('ccpr-alternative-report', () => {
  it('has every word in every language, and takes the same values in each', () => {
    const keys = (language: string) => Object.keys(template.words(language).phrases).toSorted();
    const values = (language: string) =>
      Object.entries(template.words(language).phrases).map(([key, words]) => [key, new Set(words.match(/\{\w+\}/g))]);
    expect(template.languages).toEqual(['en', 'kk', 'ru']);
    for (const language of ['ru', 'kk']) {
      expect(keys(language)).toEqual(keys('en'));
      expect(values(language)).toEqual(values('en'));
      expect(template.words(language).months).toHaveLength(12);
    }
  });

  it('prints the cover: disclaimer, title in capitals, addressee in brackets, place and date', () => {
    expect(lines(aFullSnapshot()).slice(0, 15)).toEqual([
      '::: cover',
      'This publication was prepared with the help of the Harbour Fund. Its contents are the authors’ own.',
      '',
      '---',
      '',
      '# COMMENTS OF MERIDIAN HUMAN RIGHTS NGOS',
      '# ON MERIDIA’S SECOND PERIODIC REPORT',
      '',
      '(For submission to the UN Human Rights Committee)',
      '',
      '---',
      '',
      'Port Meridian, May 2026',
      ':::',
      '',
    ]);
  });

  it('prints a recommendation in full, a line for each limb, and comments numbered anew in each block', () => {
    const printed = lines(aFullSnapshot());
    expect(printed).toEqual(
      expect.arrayContaining([
        '> **Recommendations:** The State party should:',
        '> (a) Register every detention at once;',
        '> (b) Train police officers.',
        'For more information, please see the sections on [Article 9](#section-9) and [Article 14](#section-14) of the ICCPR below.',
      ]),
    );
    expect(printed.filter((line) => line.startsWith('1. '))).toHaveLength(5);
  });

  it('says that a recommendation is not commented, and that grades and replies are not recorded', () => {
    const printed = lines(aSnapshot({ show: all, recommendations: [aRecommendation()] }));
    expect(printed).toEqual(
      expect.arrayContaining([
        '*The authors have not commented on this recommendation.*',
        '**Committee’s grade:** none is recorded.',
        '**State party’s reply:** none is recorded.',
      ]),
    );
  });

  it('prints grades, replies and assessments with their sources and days', () => {
    expect(lines(aFullSnapshot({ show: all }))).toEqual(
      expect.arrayContaining([
        '## Independence of judges',
        '> (CCPR/C/MER/CO/1, para. 7)',
        '**Committee’s grade:** (a) B2 – Initial action taken (CCPR/C/109/2, 2024)',
        '**State party’s reply:** (a) A new act on courts was adopted. (CCPR/C/MER/CO/1/Add.1, March 2024; in force)',
        '**Assessment by civil society:** partially implemented, law, improved (Open Court Watch, 1 May 2026)',
      ]),
    );
  });

  it('leaves out what is switched off or empty', () => {
    const none = Object.fromEntries(Object.keys(all).map((key) => [key, false])) as unknown as SnapshotSwitches;
    const printed = template.render(aFullSnapshot({ show: none }));
    for (const words of [
      'TABLE OF CONTENTS',
      'INTRODUCTION',
      'CONSOLIDATED',
      'ABBREVIATIONS',
      'For more',
      'grade',
      'reply',
    ]) {
      expect(printed).not.toContain(words);
    }
    expect(template.render(aSnapshot({ show: all }))).not.toMatch(/CONSOLIDATED|ABBREVIATIONS/);
  });

  it('ends the authors’ demands with semicolons and a full stop, and introduces them when the section does not', () => {
    const paragraph = { ...aRecord('passage:1', 'It is so.'), printedNumber: null, table: null };
    const section = aSection({
      paragraphs: [paragraph],
      recommendations: [demand(1, 'Do this.'), demand(2, 'Do that;')],
    });
    const printed = lines(aSnapshot({ sections: [section] }));
    expect(printed).toEqual(
      expect.arrayContaining([
        '1. It is so.',
        '2. In view of the above, the authors recommend that the State party:',
        '- Do this;',
        '- Do that.',
      ]),
    );
  });

  it('takes an introduction that the authors wrote, as Markdown that cannot leave its block', () => {
    const printed = lines(aSnapshot({ introduction: 'We *thank* all.\n\n:::\n\n::: cover' }));
    expect(printed).toEqual(expect.arrayContaining(['We *thank* all.', '\\:::', '\\::: cover']));
  });

  it('names the recommendation whose see-also leads nowhere', () => {
    const snapshot = aSnapshot({ recommendations: [aRecommendation({ seeAlso: ['section:99'] })] });
    expect(() => template.render(snapshot)).toThrow(
      'recommendation:1 refers to section:99, which is not a section of the draft.',
    );
  });

  it('is the template that is installed', () => {
    expect(reportTemplateNames()).toContain('ccpr-alternative-report');
    expect(() => loadReportTemplate('_layout')).toThrow('There is no report template "_layout"');
  });
});

describe('printDate', () => {
  it.each([
    ['en', '24 May 2016', 'May 2016', '2016'],
    ['ru', '24 мая 2016 г.', 'май 2016 г.', '2016 г.'],
    ['kk', '2016 жылғы 24 мамыр', '2016 жылғы мамыр', '2016 жыл'],
  ])('writes days, months and years in %s', (language, ...printed) => {
    const words = template.words(language);
    expect(['2016-05-24', '2016-05', '2016'].map((date) => printDate(words, date))).toEqual(printed);
  });

  it('refuses what is no date', () => {
    expect(() => printDate(template.words('en'), 'May 2016')).toThrow('"May 2016" is not a date');
  });
});
