import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConcludingObservations } from '../../src/imports/readers/concluding-observations/concluding-observations.reader.js';
import type { ConcludingObservations } from '../../src/imports/parsed-document.js';
import { NotThisFormat } from '../../src/imports/readers/not-this-format.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** Each topic as `title | concern paragraph: articles | recommendation paragraph: limbs`. */
function outline(name: string): string[] {
  return readConcludingObservations(fixture(name)).topics.map(({ title, concern, recommendation }) => {
    const limbs = recommendation?.limbs.map(({ label, text }) => `${label} ${text}`).join(' ');
    return `${title} | ${concern?.paragraph}: ${concern?.provisions.join(' ')} | ${recommendation?.paragraph}: ${limbs}`;
  });
}

const onOneLine = (text: string) => text.replaceAll(/\n+/g, ' ');

function withoutLines(topic: ConcludingObservations['topics'][number]): unknown {
  return JSON.parse(JSON.stringify(topic, (key, value: unknown) => (key === 'line' ? undefined : value)));
}

describe('readConcludingObservations', () => {
  it('reads the present layout, with notes, wrapped lines and heads on every page', () => {
    const { identity, followUpParagraphs, nextReportDue, topics, warnings } = readConcludingObservations(
      fixture('observations-modern.txt'),
    );
    expect(identity).toEqual({
      symbol: 'CCPR/C/FRE/CO/3',
      state: 'Freedonia',
      body: 'Human Rights Committee',
      reportSymbol: 'CCPR/C/FRE/3',
      session: 141,
      adopted: '2024-07-16',
      published: '2024-08-29',
    });
    expect(outline('observations-modern.txt')).toEqual([
      'Constitutional and legal framework within which the Covenant is implemented | 4: 2 | 5: (a) In law, including by training judges; (b) In practice.',
      'Non-discrimination | 6: 2 19 20 26 | 7: (a) Adopt comprehensive legislation on discrimination, as well as a ferry timetable that serves all islands; (b) Close the register.',
      'Right to life | 8: 2(3) 6 7 9 10 11 | 9: ',
    ]);
    expect(topics[2].recommendation?.text).toBe(
      'The Committee reiterates its previous recommendations and urges the State party to investigate all deaths.',
    );
    expect({ followUpParagraphs, nextReportDue }).toEqual({ followUpParagraphs: ['7', '9'], nextReportDue: '2031' });
    expect(warnings.map(({ code }) => code)).toEqual(['next-report-derived']);
  });

  it('parts concern and recommendation where one paragraph holds both and nothing has a title', () => {
    const { identity, followUpParagraphs, nextReportDue, topics } = readConcludingObservations(
      fixture('observations-before-2012.txt'),
    );
    expect(identity).toMatchObject({
      state: 'Sylvania',
      reportSymbol: 'CCPR/C/SYL/2005/1',
      session: 88,
      adopted: '2006-10-27',
      published: '2006-12-04',
    });
    expect(outline('observations-before-2012.txt')).toEqual([
      ' | 4: 2 9 | 4: ',
      ' | 5: 3 7 | 5: ',
      ' | 6: 10(3) 14(3)(d) | 6: (a) collect figures; and (b) publish them.',
    ]);
    expect(topics[0].recommendation?.text).toBe('The State party should ensure that complaints are answered.');
    expect({ followUpParagraphs, nextReportDue }).toEqual({
      followUpParagraphs: ['4', '5', '6'],
      nextReportDue: '2010-10-31',
    });
  });

  it('reads a copy with torn limbs, headings in running lines and page numbers glued to words', () => {
    const { identity, followUpParagraphs, nextReportDue, topics, sections } = readConcludingObservations(
      fixture('observations-copied.txt'),
    );
    expect(identity).toMatchObject({ state: 'Republic of Ruritania', session: 113, adopted: '2015-03-23' });
    expect(sections.map(({ letter, line }) => [letter, line])).toEqual([
      ['A', 11],
      ['B', 13],
      ['C', 24],
      ['D', 58],
    ]);
    expect(outline('observations-copied.txt')).toEqual([
      'Views under the Optional Protocol | 5: 2 | 6: ',
      'Guards of the castle | 7: 7 10(1) | 8: (a) Punish the guards; (c) Ensure that prisoners may complain without fear about the quality of the soup.',
      'Lanterns | 9: 2 25 26 | 10: ',
      'Lanterns | 11: 8 24 | 12: ',
    ]);
    expect(topics[0].recommendation?.text).toBe(
      'The State party should open the drawer, as described in paragraph 4 of Act No. 7. The drawer should stay open.',
    );
    expect(topics[1].concern?.text).toContain('which keeps prisoners awake; (b) Throw the letters of prisoners');
    expect(topics[2].recommendation?.text).toMatch(/principles relating to the lighting of streets\.$/);
    expect(topics.map(({ line }) => line)).toEqual([25, 26, 50, 56]);
    expect({ followUpParagraphs, nextReportDue }).toEqual({
      followUpParagraphs: ['8', '12'],
      nextReportDue: '2020-03-31',
    });
  });

  it('reads recommendations without a number of their own and ends the last limb where the list ends', () => {
    const { followUpParagraphs, nextReportDue, topics, warnings } = readConcludingObservations(
      fixture('observations-unnumbered.txt'),
    );
    expect(topics.map(({ title }) => title)).toEqual(['Applicability of the Covenant in the valleys', 'Toll gates']);
    const [first, second] = topics;
    expect(first.recommendation?.limbs.map(({ label }) => label)).toEqual(['(a)', '(b)']);
    expect(first.recommendation?.limbs[1].text).toMatch(/\(iii\) provide for safeguards\..* the coachmen\.$/);
    expect(first.recommendation?.text).toMatch(/accede to the Optional Protocol\.$/);
    expect(second.concern).toMatchObject({ paragraph: '5', provisions: ['12', '26'] });
    expect(second.recommendation).toMatchObject({ paragraph: '5', line: 33 });
    expect({ followUpParagraphs, nextReportDue, warnings }).toEqual({
      followUpParagraphs: ['4', '5'],
      nextReportDue: '2019-03-28',
      warnings: [],
    });
  });

  it('reads the observations of another committee by their wording', () => {
    const { identity, followUpParagraphs, nextReportDue } = readConcludingObservations(
      fixture('observations-other-committee.txt'),
    );
    expect(identity).toMatchObject({
      symbol: 'CEDAW/C/ZEN/CO/5-6',
      state: 'Zenda',
      body: 'Committee on the Elimination of Discrimination against Women',
      reportSymbol: 'CEDAW/C/ZEN/5-6',
      session: 74,
    });
    expect(outline('observations-other-committee.txt')).toEqual([
      'Legislative framework | 8:  | 9: (a) Adopt the draft law without delay; (b) Define discrimination in it.',
      'Access to justice (arts. 2 and 15) | 10: 2 15 | 11: ',
      'Access to justice (arts. 2 and 15) | 10: 2 15 | 12: ',
    ]);
    expect({ followUpParagraphs, nextReportDue }).toEqual({
      followUpParagraphs: ['9', '11'],
      nextReportDue: '2023-11',
    });
  });

  it('reads an advance version without a symbol and without space behind numbers and letters', () => {
    const { identity, sections, followUpParagraphs, nextReportDue, warnings } = readConcludingObservations(
      fixture('observations-advance.txt'),
    );
    expect(identity).toMatchObject({
      symbol: 'CCPR/C/STR/CO/2',
      state: 'Strelsau',
      session: 117,
      adopted: '2016-07-11',
    });
    expect(sections.map(({ letter }) => letter).join('')).toBe('ABCD');
    expect(outline('observations-advance.txt')).toEqual([
      'Implementation of the Views under the Optional Protocol | 4: 2 14 | 5: (a) Translate them; (b) Publish them.',
      'Freedom of assembly | 6: 21 | 7: ',
    ]);
    expect({ followUpParagraphs, nextReportDue }).toEqual({
      followUpParagraphs: ['5', '7'],
      nextReportDue: '2020-07-15',
    });
    expect(warnings.map(({ code }) => code)).toEqual(['symbol-derived']);
  });

  it.each([
    [
      'each page on one line',
      (text: string) =>
        text
          .split(/\n(?=CCPR\/C\/RUR\/CO\/1\n)/)
          .map(onOneLine)
          .join('\n'),
    ],
    ['the whole document on one line', onOneLine],
  ])('reads a copy with %s', (_, copied) => {
    const text = fixture('observations-pages.txt');
    const { identity, topics, sections, ...rest } = readConcludingObservations(text);
    const read = readConcludingObservations(copied(text));
    expect(read).toMatchObject({ identity, followUpParagraphs: rest.followUpParagraphs, nextReportDue: '2029-07-26' });
    expect(read.sections.map(({ letter, title }) => letter + title)).toEqual(
      sections.map(({ letter, title }) => letter + title),
    );
    expect(read.topics.map(withoutLines)).toEqual(topics.map(withoutLines));
    expect(topics.map(({ title, recommendation }) => [title, recommendation?.limbs.length])).toEqual([
      ['Lanterns of the island', 3],
      ['Rights of ferrymen', 0],
      ['Rights of ferrymen', 0],
      ['Tolls', 0],
    ]);
    expect(topics[2].recommendation?.text).toMatch(/vote in Strelsau, S\.R\.$/);
  });

  it('reads the session and the report from the notes of a Word document', () => {
    const text = fixture('observations-pages.txt')
      .replace('Ruritania*', 'Ruritania[1]')
      .replace('report of Ruritania (CCPR/C/RUR/1)', 'report of Ruritania[2]')
      .replace(/\* (Adopted.*)\n([\s\S]*)/, '$2\n[1] $1\n\n[2] CCPR/C/RUR/1.\n');
    expect(readConcludingObservations(text).identity).toEqual(
      readConcludingObservations(fixture('observations-pages.txt')).identity,
    );
  });

  it('refuses observations that were cut off before their recommendations, and warns of those cut off after some', () => {
    const text = fixture('observations-modern.txt');
    const before = text.slice(0, text.indexOf('C. Principal'));
    const within = text.slice(0, text.indexOf('Right to life\n'));
    expect(() => readConcludingObservations(before)).toThrow(/hold no recommendation/);
    expect(readConcludingObservations(within).warnings.map(({ code }) => code)).toContain('no-closing-part');
  });

  it.each([
    ['a follow-up report', fixture('follow-up-lettered.txt')],
    ['a letter', 'Dear Sir,\nthe Committee should meet on Monday.'],
  ])('refuses %s', (_, text) => {
    expect(() => readConcludingObservations(text)).toThrow(NotThisFormat);
  });
});
