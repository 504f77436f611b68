import fc from 'fast-check';
import { markWords } from './marked-words.js';

const found = (text: string, reason: string | null) =>
  markWords(text, reason).flatMap((part) => (part.found ? [part.text] : []));

describe('the words that suggested a link', () => {
  it('are marked in all their forms, in the one text and in the other', () => {
    const reason = 'both say torture, investigated, victims; both speak of article 7';
    expect(found('Investigate torture (art. 7); compensate each victim.', reason)).toEqual([
      'Investigate',
      'torture',
      'victim',
    ]);
  });

  it('are marked in phrases, but not the little words between', () => {
    expect(
      found('Freedom of the press and of expression', 'speaks of freedom of expression; stands under press'),
    ).toEqual(['Freedom', 'press', 'expression']);
  });

  it('are none where a person gave the reason, or nobody', () => {
    expect(markWords('All cells were dried.', 'The gazette says so.')).toEqual([
      { text: 'All cells were dried.', found: false },
    ]);
    expect(found('All cells were dried.', null)).toEqual([]);
  });

  it('leave the text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.lorem({ maxCount: 1 })), (text, words) => {
        const parts = markWords(`${text} ${words.join(' ')}`, `both say ${words.join(', ')}`);
        expect(parts.map((part) => part.text).join('')).toBe(`${text} ${words.join(' ')}`);
      }),
    );
  });
});
