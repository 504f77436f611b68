import fc from 'fast-check';
import { formatNumber } from './number-format.js';

describe('formatNumber', () => {
  it.each([
    [7, 'decimal', '7'],
    [7, 'decimalZero', '07'],
    [1, 'lowerLetter', 'a'],
    [26, 'lowerLetter', 'z'],
    [27, 'lowerLetter', 'aa'],
    [54, 'upperLetter', 'BBB'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [10, 'russianLower', 'к'],
    [3, 'none', ''],
    [3, 'cardinalText', '3'],
  ])('prints %i in the format %s as “%s”', (value, format, printed) => {
    expect(formatNumber(value, format)).toBe(printed);
  });

  it('tells any two numbers of a list apart, in letters as in roman numbers', () => {
    const number = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 2 }), ([one, other]) => {
        for (const format of ['lowerLetter', 'upperRoman', 'decimal', 'russianUpper'])
          expect(formatNumber(one, format)).not.toBe(formatNumber(other, format));
      }),
    );
  });
});
