import { splitPages } from './page-furniture.js';
import { printedLines } from './printed-text.js';

const SYMBOL = 'CCPR/C/XYZ/CO/4';
const pages = (text: string) =>
  splitPages(printedLines(text), SYMBOL).map((page) =>
    page.map(({ text: line }) => line).filter((line) => line !== ''),
  );

describe('splitPages', () => {
  it('drops running heads, page numbers and job numbers on lines of their own', () => {
    expect(pages(`${SYMBOL}\nIt rains\n\n2\n\nGE.19-10002\n\n${SYMBOL}\nin Strelsau.\nGE.19-10002\n\n3`)).toEqual([
      ['It rains'],
      ['in Strelsau.'],
    ]);
  });

  it.each([
    ['a page number', `2 ${SYMBOL}`],
    ['a page number and a job number', `2 GE.19-10002 ${SYMBOL}`],
    ['a job number and a page number', `GE.19-10002 3 ${SYMBOL}`],
    ['a job number with its dates and a bar code', `GE.19-10002 (E) 081019 091019 *1910002* ${SYMBOL}`],
  ])('drops a head within a line behind %s', (_, head) => {
    expect(pages(`Geneva ${SYMBOL} Distr.: General\nIt rains ${head} in Strelsau ${head} 10. The State`)).toEqual([
      [`Geneva ${SYMBOL} Distr.: General`, 'It rains'],
      ['in Strelsau'],
      ['10. The State'],
    ]);
  });

  it.each([`2`, `2 GE.19-10002`, `GE.19-10002 2`])(
    'drops a head glued to a page of one line that ends with %s',
    (end) => {
      const printed = `Geneva ${SYMBOL} GE.19-10002\n${SYMBOL} It rains ${end}\n${SYMBOL} in Strelsau.`;
      expect(pages(printed).slice(1)).toEqual([['It rains'], ['in Strelsau.']]);
    },
  );

  it('gives the parts of a line the number of that line', () => {
    const parts = splitPages(printedLines(`${SYMBOL}\nIt rains 2 ${SYMBOL} in Strelsau.`), SYMBOL).flat();
    expect(parts).toEqual([
      { line: 2, text: 'It rains' },
      { line: 2, text: 'in Strelsau.' },
    ]);
  });

  it('keeps a mention of the document in its text', () => {
    expect(pages(`${SYMBOL}\nsee paragraph 4 of the observations (${SYMBOL}), and rain.`)).toEqual([
      [`see paragraph 4 of the observations (${SYMBOL}), and rain.`],
    ]);
  });
});
