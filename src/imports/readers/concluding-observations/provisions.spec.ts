import fc from 'fast-check';
import { provisionsOf } from './provisions.js';

describe('provisionsOf', () => {
  it.each([
    ['The courts are slow (art. 2).', '2'],
    ['The courts are slow (arts. 2, 3 and 26).', '2 3 26'],
    ['The courts are slow (arts. 6, 7 and 9–11).', '6 7 9 10 11'],
    ['The courts are slow (arts. 2, 19, 21-22).', '2 19 21 22'],
    ['The courts are slow (arts. 2 (3), 6, 7 and 14 (3) (d)).', '2(3) 6 7 14(3)(d)'],
    ['The courts are slow (arts. 14 (1), (5) and (7) and 26).', '14(1) 14(5) 14(7) 26'],
    ['The courts are slow (arts. 14 (3) (b)–(d) and 15).', '14(3)(b) 14(3)(c) 14(3)(d) 15'],
    ['The courts are slow (arts.17 and 21)', '17 21'],
    ['The courts are slow (arts. 2,6,7, 9 and 14);', '2 6 7 9 14'],
    ['The courts are slow (articles 2 and 26 of the Covenant).', '2 26'],
    ['The courts are slow (art. 14, para. 3 (d), and art. 2, paragraph 1).', '14(3)(d) 2(1)'],
    ['The courts are slow. (Arts. 2 and 14, read in conjunction with art. 26.)', '2 14 26'],
    ['The courts are slow (arts. 2, 7 and 14', '2 7 14'],
    ['The Views are not followed (X v. Y (CCPR/C/95/D/1407/2005)) (art. 2).', '2'],
    ['A reservation to article 14 (5) stands (art. 105 of the Criminal Code).', ''],
    ['The code (art. 9) is old, and the courts are slow (art. 14).', '14'],
    ['Judges are few (art. 14). Guards are cruel (arts. 7 and 10). It regrets both.', '14 7 10'],
    ['The courts are slow.', ''],
  ])('reads the articles of “%s”', (text, expected) => {
    expect(provisionsOf(text).join(' ')).toBe(expected);
  });

  it('reads back any list of articles, paragraphs and letters as it is printed', () => {
    const provision = fc
      .tuple(
        fc.integer({ min: 1, max: 27 }),
        fc.option(fc.integer({ min: 1, max: 7 })),
        fc.option(fc.constantFrom(...'abcdefg')),
      )
      .map(([article, paragraph, letter]) => {
        if (paragraph === null) return String(article);
        return `${article}(${paragraph})${letter === null ? '' : `(${letter})`}`;
      });
    const different = fc.uniqueArray(provision, { minLength: 1, maxLength: 9, selector: (name) => name.split('(')[0] });
    fc.assert(
      fc.property(different, (names) => {
        const printed = names.map((name) => name.replaceAll('(', ' ('));
        const last = printed.pop() ?? '';
        const list = printed.length > 0 ? `arts. ${printed.join(', ')} and ${last}` : `art. ${last}`;
        expect(provisionsOf(`The Committee is concerned (${list}).`)).toEqual(names);
      }),
    );
  });
});
