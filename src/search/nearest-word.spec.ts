import fc from 'fast-check';
import { nearestWord, slipsBetween } from './nearest-word.js';

describe('the nearest word', () => {
  it.each([
    ['tortrue', ['tortures', 'torture', 'future'], 'torture'],
    ['пытик', ['пытки', 'пыток'], 'пытки'],
    ['азаптаа', ['азаптау'], 'азаптау'],
    ['cels', ['cells', 'bells'], 'cells'],
    ['cels', ['bells'], null],
    ['castle', [], null],
  ])('to %s among %j is %s', (typed, words, word) => {
    expect(nearestWord(typed, words)).toBe(word);
  });

  it('is as far one way as the other, and no distance from itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, a)).toBe(0);
      }),
    );
  });
});
