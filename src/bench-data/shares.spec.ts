import fc from 'fast-check';
import { sharesOf } from './shares.js';

const states = Array.from({ length: 197 }, (_, place) => `S${place}`);

describe('the shares of the States', () => {
  it('add up, follow one another, and never grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (total) => {
        const shares = sharesOf(total, states);
        let next = 1;
        for (const { first, count } of shares) {
          expect(first).toBe(next);
          next += count;
        }
        expect(next - 1).toBe(total);
        // Rounding moves a share by one at most.
        for (const [at, { count }] of shares.entries())
          expect(count).toBeLessThanOrEqual((shares[at - 1]?.count ?? total) + 1);
      }),
    );
  });

  it('give the largest State of a quarter of a million some 13,500', () => {
    expect(sharesOf(250_000, states)[0]!.count).toBeGreaterThan(13_000);
    expect(sharesOf(250_000, states)[0]!.count).toBeLessThan(14_000);
  });
});
