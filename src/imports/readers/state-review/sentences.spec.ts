import fc from 'fast-check';
import { splitSentences } from './sentences.js';

const split = (...lines: string[]) =>
  splitSentences(lines.map((text, index) => ({ number: index + 1, text, notes: [] }))).map(({ text }) => text);

const words = (text: string) => text.split(/\s+/).filter(Boolean);

describe('the sentences of a paragraph', () => {
  it.each([
    ['It began. It ended.', ['It began.', 'It ended.']],
    ['President K.K. Brand spoke. He left.', ['President K.K. Brand spoke.', 'He left.']],
    ['See No. 5 of the act. It is short.', ['See No. 5 of the act.', 'It is short.']],
    ['“It is over.” The hall was empty.', ['“It is over.”', 'The hall was empty.']],
    ['It grew by 2.5 times, etc. There are 1,200.', ['It grew by 2.5 times, etc.', 'There are 1,200.']],
    ['There are 12. 14 more are planned.', ['There are 12.', '14 more are planned.']],
  ])('are parted in "%s"', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('start on the physical line where their first word is printed', () => {
    const lines = [
      { number: 7, text: 'One ends here. Two goes', notes: [] },
      { number: 9, text: 'on. Three stands alone.', notes: [] },
    ];
    expect(splitSentences(lines).map(({ line }) => line)).toEqual([7, 7, 9]);
  });

  it('together are the paragraph, no word lost', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (lines) => {
        expect(split(...lines).flatMap(words)).toEqual(words(lines.join(' ')));
      }),
    );
  });
});
