import { vocabularyOf } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';
import { numberedParagraphs, toParagraph, unnumberedParagraphs } from './paragraphs.js';
import { withoutSubHeadings } from './sub-headings.js';

/** Each text is a line after a paragraph break; a final `{3}` marks note 3. */
function read(...texts: string[]) {
  const lines = texts.map((printed, at): MarkedLine => {
    const place = { gap: 1, opensPage: false, afterRule: false, runsOn: false, columns: false, zone: 0 };
    const notes = [...printed.matchAll(/\{(\d)\}/g)].map(([, order]) => Number(order));
    return { ...place, number: at + 1, text: printed.replace(/\{\d\}/, ''), notes };
  });
  const words = vocabularyOf(lines);
  const { before, paragraphs } = numberedParagraphs(lines);
  const found = withoutSubHeadings([...unnumberedParagraphs(before), ...paragraphs], words);
  return {
    headings: found.headings.map(({ text }) => text),
    paragraphs: found.paragraphs.map((one) => toParagraph(one, words)).map(({ text, notes }) => [text, ...notes]),
  };
}

describe('a heading inside a section', () => {
  it('is kept apart from the paragraph above it', () => {
    expect(read('1. The cellar is wet.{1}', 'Hulks in the harbour{2}', '2. The hulks leak.')).toEqual({
      headings: ['Hulks in the harbour'],
      paragraphs: [['The cellar is wet.', 1, 2], ['The hulks leak.']],
    });
  });

  it('may come first, or stand between paragraphs without numbers', () => {
    expect(read('The cellars of Selm{1}', '1. The cellar is wet.{2}')).toMatchObject({
      headings: ['The cellars of Selm'],
      paragraphs: [['The cellar is wet.', 1, 2]],
    });
    expect(read('The cellar is wet.', 'A. Hulks, old and new', 'The hulks leak.').headings).toEqual([
      'A. Hulks, old and new',
    ]);
  });

  it('is not what the paragraph goes on with', () => {
    const texts = [
      '1. The register shows:',
      'EXAMPLE No. 9',
      'The guard wrote nothing.',
      'Selm 24 12',
      '2. It is lost.',
    ];
    expect(read(...texts)).toMatchObject({ headings: [], paragraphs: [{ length: 1 }, { length: 1 }] });
  });

  it('is not an item of a list without marks', () => {
    expect(
      read('We saw the following:', 'Wet cellars', 'Leaking hulks', 'Lost lists', 'Nobody knew.').headings,
    ).toEqual([]);
  });
});
