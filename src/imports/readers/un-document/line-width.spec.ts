import { lineWidth } from './line-width.js';
import { printedLines } from './printed-text.js';

describe('lineWidth', () => {
  it('tells the width of wrapped text by the lines that go on small', () => {
    const text =
      '1. The Committee is concerned about the\nprice of soup, which rises each\nyear in all valleys.\nFerries';
    expect(lineWidth(printedLines(text))).toBe(39);
  });

  it('finds none where each paragraph is one line', () => {
    expect(lineWidth(printedLines('1. The Committee is concerned.\nFerries\n2. It rains\nin Strelsau.'))).toBeNull();
  });
});
