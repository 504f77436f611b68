import fc from 'fast-check';
import { parseGradeLine } from './grade-line.js';

describe('a line of grades', () => {
  it('gives each paragraph its brackets in order', () => {
    expect(parseGradeLine('18[C], 24[B][C] and 54[C] [C][B]')).toEqual([
      { paragraph: '18', brackets: [['C']] },
      { paragraph: '24', brackets: [['B'], ['C']] },
      { paragraph: '54', brackets: [['C'], ['C'], ['B']] },
    ]);
  });

  it('keeps the codes of the older scale and two in one bracket', () => {
    expect(parseGradeLine('8 [B2/D1], 9 [ C1 ]')).toEqual([
      { paragraph: '8', brackets: [['B2', 'D1']] },
      { paragraph: '9', brackets: [['C1']] },
    ]);
  });

  it.each(['24', '[B]', '24 [F]', '24 [B', '2016', '12024[B]', ''])('finds no grade in %j', (line) => {
    expect(parseGradeLine(line)).toEqual([]);
  });

  it('reads back what it prints', () => {
    const code = fc.stringMatching(/^[A-E][12]?$/);
    const graded = fc.record({
      paragraph: fc.integer({ min: 1, max: 999 }).map(String),
      brackets: fc.array(fc.array(code, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(graded), (list) => {
        const line = list
          .map(({ paragraph, brackets }) => paragraph + brackets.map((b) => `[${b.join('/')}]`).join(''))
          .join(', ');
        expect(parseGradeLine(line)).toEqual(list);
      }),
    );
  });
});
