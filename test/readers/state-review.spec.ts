import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ClaimKind, ClaimStatus } from '../../src/imports/parsed-document.js';
import { NotThisFormat } from '../../src/imports/readers/not-this-format.js';
import { looksLike, readStateReview } from '../../src/imports/readers/state-review/state-review.reader.js';
import { corpusFile, describeOnCorpus, truthFile } from '../corpus.js';
import { reviewOfValdoria } from './state-review-fixture.js';

describe('the reader of State reviews', () => {
  const review = readStateReview(reviewOfValdoria);
  const section = (key: string) => {
    const found = review.sections.find((one) => one.key === key);
    if (!found) throw new Error(`There is no section ${key}.`);
    return found;
  };
  const claim = (start: string) => review.claims.find(({ quote }) => quote.startsWith(start));

  it('reads the title over its lines and the headings at their levels', () => {
    expect(review.title).toBe('REVIEW OF HUMAN RIGHTS IN THE REPUBLIC OF VALDORIA');
    expect(review.sections.map(({ key, level, number, line }) => [key, level, number, line])).toEqual([
      ['I', 1, 'I', 18],
      ['II', 1, 'II', 22],
      ['II.A', 2, 'A', 24],
      ['II.A#prison', 3, null, 34],
      ['II.B', 2, 'B', 38],
      ['III', 1, 'III', 50],
    ]);
  });

  it('joins a paragraph that a page break cut and takes out its endnote markers', () => {
    const [paragraph] = section('II.A').paragraphs;
    expect(paragraph.line).toBe(26);
    expect(paragraph.notes).toEqual(['ii']);
    expect(paragraph.text).toContain('is being introduced in all police stations of the country. By the end');
  });

  it('gives a side box to the section that its content repeats, though it is printed in the next', () => {
    expect(section('II.A').sideBoxes.map(({ line }) => line)).toEqual([28, 30, 40]);
    expect(section('II.B').paragraphs.map(({ line }) => line)).toEqual([42]);
  });

  it('keeps a side box that tells something new between two that repeat the text, and its claim', () => {
    expect(section('II.B').sideBoxes.map(({ line }) => line)).toEqual([44, 46, 48]);
    expect(claim('Eleven ferries')).toMatchObject({ section: 'II.B', line: 46 });
  });

  it('reads endnotes whose markers are printed in different ways', () => {
    expect(review.notes.map(({ marker, line }) => [marker, line])).toEqual([
      ['i', 52],
      ['ii', 55],
    ]);
    expect(review.notes[1].text).toBe('Website of the Ministry of the Interior <https://mia.example>');
    expect(review.warnings).toEqual([]);
  });

  it.each([
    ['In 2029, an office', 'institutional', 'in_force', '2029', null],
    ['On March 3, 2031, the Detention Code was adopted.', 'legislative', 'adopted', '2031-03-03', null],
    ['The Code limits', 'legislative', 'in_force', '2031-03-03', null],
    ['By the end of 2033', 'planned', 'planned', null, '2033-12'],
    ['A draft law on legal aid', 'legislative', 'in_parliament', null, null],
    ['There are 14 prison doctors', 'statistic', 'reported', null, null],
    ['As of May 2031, 61', 'statistic', 'reported', '2031-05', null],
    ['Valdoria is firmly committed', 'assertion', 'reported', null, null],
  ])('reads the claim "%s…" as %s, %s, of %s for %s', (start, kind, status, date, targetDate) => {
    expect(claim(start)).toMatchObject({ kind, status, date, targetDate });
  });

  it('makes one claim of a measure that the summary and a side box tell again', () => {
    const adopted = review.claims.filter(({ quote }) => quote.includes('Detention Code was adopted'));
    expect(adopted.map(({ section: key }) => key)).toEqual(['II.A']);
    expect(review.claims.filter(({ quote }) => quote.includes('Saltholm'))).toHaveLength(1);
  });

  it('warns of a marker without a note and of a paragraph that breaks off', () => {
    const damaged = reviewOfValdoria.replace('to school.', 'to school.^{vii}').replace('1,000 prisoners.', '1,000');
    expect(readStateReview(damaged).warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unfinished-paragraph', 'marker-without-note']),
    );
  });

  it.each(['', 'A letter.\n\nDear colleagues, thank you.', 'Article 1\n\n1. All are equal.\n\nArticle 2\n\n2. Yes.'])(
    'refuses a text of another kind (%j)',
    (text) => {
      expect(() => readStateReview(text)).toThrow(NotThisFormat);
      expect(looksLike(text)).toBeLessThan(0.3);
    },
  );

  it('knows its own format', () => {
    expect(looksLike(reviewOfValdoria)).toBeGreaterThan(0.8);
  });

  it('reads the same from any line ending and from hard-wrapped lines', () => {
    const bare = ({ sections, claims, title }: typeof review) => ({
      title,
      sections: sections.map(({ key, paragraphs, sideBoxes }) => [
        key,
        paragraphs.map(({ text }) => text),
        sideBoxes.map(({ text }) => text),
      ]),
      claims: claims.map(({ quote, kind, status, date }) => [quote, kind, status, date]),
    });
    const wrapped = reviewOfValdoria
      .split('\n')
      .map((line) => (line.startsWith('|') ? line : line.replace(/(.{60,80}?) /g, '$1\n')))
      .join('\n');
    expect(readStateReview(reviewOfValdoria.replaceAll('\n', '\r\n'))).toEqual(review);
    expect(bare(readStateReview(wrapped))).toEqual(bare(review));
  });
});

describe('a generated State review', () => {
  /** Words that no two sentences share, so that no paragraph repeats another as a side box would. */
  const sentence = fc
    .array(fc.stringMatching(/^[bdfgklmnprstvz][aeiou][bdfgklmnprstvz][aeiou][bdfgklmnprstvz][aou][kmp]$/), {
      minLength: 8,
      maxLength: 14,
    })
    .map((invented) => `The ${invented.slice(0, 4).join(' ')} was ${invented.slice(4).join(' ')}.`);
  const paragraph = fc.array(sentence, { minLength: 5, maxLength: 8 }).map((sentences) => sentences.join(' '));
  const chapter = fc.array(paragraph, { minLength: 1, maxLength: 4 });
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];

  it('gives back its paragraphs, whether or not page breaks cut them', () => {
    fc.assert(
      fc.property(
        fc.array(chapter, { minLength: 3, maxLength: 6 }),
        fc.array(fc.double({ min: 0.2, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (chapters, cuts) => {
          let index = 0;
          const cut = (text: string) => {
            const at = text.indexOf(' was ', Math.floor(text.length * cuts[index++ % cuts.length]));
            return at < 0 || index % 2 === 0 ? text : `${text.slice(0, at)}\n\n${text.slice(at + 1)}`;
          };
          const text = [
            'REVIEW OF THE HUMAN RIGHTS SITUATION',
            ...chapters.flatMap((paragraphs, at) => [`${romans[at]}. Part ${romans[at]}`, ...paragraphs.map(cut)]),
          ].join('\n\n');
          const read = readStateReview(text).sections.map((section) => section.paragraphs.map((one) => one.text));
          expect(read).toEqual(chapters);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives back lettered headings, I after H and V after U among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 0, max: 4 }), (letters, before) => {
        const body =
          'The keeper of the archive was appointed in 2019 and reports every year to the council of the town.';
        const parts = ['REVIEW OF THE HUMAN RIGHTS SITUATION'];
        for (let at = 0; at < before; at += 1) parts.push(`${romans[at]}. Part`, body);
        parts.push(`${romans[before]}. Rights`);
        const expected = Array.from({ length: letters }, (_, at) => String.fromCodePoint(65 + at));
        for (const letter of expected) parts.push(`${letter}. A right under ${letter}`, body);
        const keys = readStateReview(parts.join('\n\n')).sections.map((section) => section.key);
        expect(keys.slice(before + 1)).toEqual(expected.map((letter) => `${romans[before]}.${letter}`));
      }),
      { numRuns: 40 },
    );
  });
});

interface Truth {
  headings: {
    key: string;
    level: number;
    number: string | null;
    title: string;
    line: number;
    body_paragraphs: number;
  }[];
  measures: {
    section: string;
    lines: number[];
    quote: string;
    kind: ClaimKind;
    status: ClaimStatus;
    date: string | null;
    target_date: string | null;
  }[];
  sideBoxes: { line: number; section_by_content: string }[];
}

/** The words of a text alone: the answers keep note markers and emphasis, the reader does not. */
function wordsAlone(text: string): string {
  return text
    .replace(/\^\{?[ivxlc]+\}?|[¹ⁱᵛˣ]+/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function year(date: string | null | undefined): string {
  return (date ?? '').slice(0, 4);
}

describeOnCorpus('the reader of State reviews on the corpus', () => {
  let truth: Truth;
  let review: ReturnType<typeof readStateReview>;
  let claims: (typeof review)['claims'];
  let pairs: { measure: Truth['measures'][number]; claim: (typeof claims)[number] | undefined }[];

  beforeAll(() => {
    truth = truthFile<Truth>('state-review.json') as Truth;
    review = readStateReview(readFileSync(corpusFile('state-annual-review-kaz-2022.txt') ?? '', 'utf8'));
    claims = review.claims.filter(({ kind }) => kind !== 'assertion');
    pairs = truth.measures.map((measure) => {
      const quote = wordsAlone(measure.quote);
      const claim = claims.find((one) => quote.startsWith(wordsAlone(one.quote)) && measure.lines.includes(one.line));
      return { measure, claim };
    });
  });

  const share = (test: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(test).length / pairs.length;

  it('finds every heading with its level, line and number of paragraphs', () => {
    for (const { key, level, number, title, line, body_paragraphs } of truth.headings) {
      const found = review.sections.find((section) => section.key === key);
      expect(found).toMatchObject({ key, level, number, title, line });
      expect([key, found?.paragraphs.length]).toEqual([key, body_paragraphs]);
    }
  });

  it('finds the side boxes and the section each repeats', () => {
    const boxes = new Map(review.sections.flatMap(({ key, sideBoxes }) => sideBoxes.map(({ line }) => [line, key])));
    const right = truth.sideBoxes.filter((box) => boxes.get(box.line) === box.section_by_content);
    const known = new Set(truth.headings.filter(({ key }) => key !== 'VI#penitentiary').map(({ key }) => key));
    const given = [...boxes.values()].filter((key) => known.has(key));
    expect(right.length / truth.sideBoxes.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / given.length).toBeGreaterThanOrEqual(0.93);
  });

  it('finds the claims of the State with their kind, stage and dates', () => {
    expect(share(({ claim }) => claim !== undefined)).toBeGreaterThanOrEqual(0.97);
    expect(share(({ claim, measure }) => claim?.status === measure.status)).toBeGreaterThanOrEqual(0.85);
    expect(share(({ claim, measure }) => claim?.kind === measure.kind)).toBeGreaterThanOrEqual(0.8);
    expect(share(({ claim, measure }) => !!claim && year(claim.date) === year(measure.date))).toBeGreaterThanOrEqual(
      0.9,
    );
    expect(share(({ claim, measure }) => !!claim && claim.targetDate === measure.target_date)).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('claims little that is no measure in the sections whose measures are known', () => {
    const known = new Set(truth.measures.map(({ section }) => section));
    const measured = truth.measures.map(({ quote }) => wordsAlone(quote));
    const given = claims.filter(({ section }) => known.has(section));
    const right = given.filter(({ quote }) => measured.some((measure) => measure.includes(wordsAlone(quote))));
    expect(right.length / given.length).toBeGreaterThanOrEqual(0.85);
  });
});
