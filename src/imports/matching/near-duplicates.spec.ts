import fc from 'fast-check';
import { NearDuplicates } from './near-duplicates.js';
import { nearTextThreshold, sameText } from './text-similarity.js';

const word = fc.stringMatching(/^[a-zа-яқғ]{3,9}$/u);
const text = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));

function pairsOf(texts: readonly string[]): Map<string, number> {
  const found = new NearDuplicates(texts.length);
  return new Map(
    texts.flatMap((one, index) => found.add(one).map(({ at, likeness }) => [`${at} ${index}`, likeness] as const)),
  );
}

describe('near duplicates', () => {
  it('are found whatever the case, punctuation and spacing, and never among empty texts', () => {
    const said = 'The State party should dry its cells, and heat them, without delay.';
    expect(pairsOf([said, '', '…', ` the state PARTY should dry its cells; and heat them – without delay`])).toEqual(
      new Map([['0 3', 1]]),
    );
    expect(pairsOf(['act', 'Act!', 'aim'])).toEqual(new Map([['0 1', 1]]));
  });

  it('are the pairs that a full comparison finds alike, and copies are never missed', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (texts, copies) => {
          const all = [...texts, ...copies.map((at) => texts[at % texts.length]!)];
          const found = pairsOf(all);
          for (const [pair, likeness] of found) {
            const [one, other] = pair.split(' ').map(Number);
            expect(likeness).toBe(sameText(all[one!]!, all[other!]!));
            expect(likeness).toBeGreaterThanOrEqual(nearTextThreshold);
          }
          for (const [index, at] of copies.entries())
            expect(found.get(`${at % texts.length} ${texts.length + index}`)).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are found when a tenth of the words is another', () => {
    let [made, met] = [0, 0];
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 6, maxLength: 6 }), (said, others) => {
        const words = said.split(' ');
        const reworded = words.map((one, at) => (at % 10 === 5 ? others[Math.floor(at / 10)]! : one)).join(' ');
        if (sameText(said, reworded) < 0.75) return;
        made += 1;
        met += pairsOf([said, reworded]).size;
      }),
      { numRuns: 200, seed: 40 },
    );
    expect(made).toBeGreaterThan(50);
    expect(met / made).toBeGreaterThanOrEqual(0.97);
  });

  it('stay a matter of the latest fifty where everybody says the same', () => {
    const found = new NearDuplicates(300);
    const counts = Array.from({ length: 300 }, () => found.add('The State party should act without delay.').length);
    expect(counts.at(-1)).toBe(50);
  });
});
