import fc from 'fast-check';
import { stretches } from './marked.js';

describe('a highlighted text', () => {
  it('falls into what was found and what stands around it', () => {
    expect(stretches('Of \u0002damp\u0003 <b>\u0002cells\u0003')).toEqual([
      { text: 'Of ', found: false },
      { text: 'damp', found: true },
      { text: ' <b>', found: false },
      { text: 'cells', found: true },
    ]);
  });

  it('keeps every letter and no mark, whatever the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\u0002', '\u0003', 'a', '<b>', ' ')), (parts) => {
        const text = stretches(parts.join(''))
          .map((one) => one.text)
          .join('');
        expect(text).toBe(parts.filter((part) => part > '\u0003').join(''));
      }),
    );
  });
});
