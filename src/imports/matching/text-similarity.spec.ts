import fc from 'fast-check';
import { nearTextThreshold, sameText, sameTextThreshold } from './text-similarity.js';

const recommendation =
  'The State party should abolish the exit visa and ensure that the registration of residence accords with the Covenant.';

describe('the likeness of two texts', () => {
  it.each([
    ['other quotation marks, case and spacing', recommendation.toUpperCase().replace('exit visa', '“exit  visa”'), 1],
    ['a word put in', recommendation.replace('abolish', 'promptly abolish'), sameTextThreshold],
    ['half of it reworded', recommendation.replace('abolish the exit visa', 'end exit permits'), nearTextThreshold],
  ])('survives %s', (_change, other, least) => {
    expect(sameText(recommendation, other)).toBeGreaterThanOrEqual(least);
  });

  it('is small between texts on different things', () => {
    expect(sameText(recommendation, 'The State party should abolish the death penalty.')).toBeLessThan(0.4);
    expect(sameText('', '')).toBe(0);
  });

  it('is the same from either side, within 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const likeness = sameText(one, other);
        expect(likeness).toBe(sameText(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(sameText(one, one)).toBe(/[\p{L}\p{N}]/u.test(one.normalize('NFKC')) ? 1 : 0);
      }),
    );
  });
});
