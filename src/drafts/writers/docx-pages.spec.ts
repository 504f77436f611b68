import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import { arialWidth } from './arial-widths.js';
import { estimatePages } from './docx-pages.js';

const words = { notes: 'Notes', ibid: 'Ibid.', ibidAt: 'Ibid., {locator}', backToText: 'Back', record: 'Record' };

function estimate(markdown: string) {
  const document = readDraftDocument(semanticHtml(markdown, { language: 'en', figures: [], words }));
  return estimatePages(document, document.blocks);
}

/** Paragraphs of `lines` lines each. */
const paragraphs = (count: number, lines: number) =>
  Array.from({ length: count }, () => Array.from({ length: lines * 11 }, () => 'sevenes').join(' ')).join('\n\n');

describe('estimatePages', () => {
  it('fills a page with what fits on A4', () => {
    // A line of 13.87 points and a gap of 6, 35 times, are 695 of the 700 points between the margins.
    expect(estimate(Array.from({ length: 35 }, () => 'x').join('\n\n')).pages).toBe(1);
    expect(estimate(Array.from({ length: 36 }, () => 'x').join('\n\n')).pages).toBe(2);
  });

  it('breaks pages where it is told to and counts them from 1', () => {
    expect(estimate('# A\n\n---\n\n## B\n\nx\n\n---\n\n# C')).toEqual({ headings: [1, 2, 3], pages: 3 });
  });

  it('keeps a heading with the first lines of what follows', () => {
    const filled = Array.from({ length: 34 }, () => 'x').join('\n\n');
    expect(estimate(`${filled}\n\n# A\n\n${paragraphs(1, 5)}`).headings).toEqual([2]);
  });

  it('gives notes their room on the page of their marks', () => {
    const lines = Array.from({ length: 30 }, (_, order) => (order === 0 ? 'x[^1]' : 'x')).join('\n\n');
    const longNote = `[^1]: ${Array.from({ length: 200 }, () => 'sevenes').join(' ')}`;
    expect(estimate(lines).pages).toBe(1);
    expect(estimate(`${lines}\n\n${longNote}`).pages).toBe(2);
  });

  it('does not list headings below articles', () => {
    expect(estimate('# A\n\n## B\n\n### C\n\nx').headings).toEqual([1, 1]);
  });

  it('copes with an address that is longer than a line, and with an empty draft', () => {
    expect(estimate(`x${'y'.repeat(20_000)}`).pages).toBeGreaterThan(3);
    expect(estimate('')).toEqual({ headings: [], pages: 1 });
  });
});

describe('arialWidth', () => {
  it.each([
    ['Iiil', 0.944],
    ['Қазақ', 2.653],
    ['', 0],
  ])('measures %s', (text, ems) => {
    expect(arialWidth(text, 1, false)).toBeCloseTo(ems, 3);
  });
});
