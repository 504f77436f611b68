import fc from 'fast-check';
import { plainWords, readAsked } from './asked.js';

describe('what was typed into the search box', () => {
  it.each([
    ['torture', [], [], 'torture'],
    ['CCPR/C/RUR/CO/2', ['CCPR/C/RUR/CO/2'], [], ''],
    ['ccpr/c/rur/co/2/add.1 prisons', ['CCPR/C/RUR/CO/2/Add.1'], [], 'prisons'],
    ['CCPR/C/RUR/CO/3–4 ¶24', ['CCPR/C/RUR/CO/3-4'], ['24'], ''],
    ['¶ 7 cells', [], ['7'], 'cells'],
    ['para. 24', [], ['24'], ''],
    ['п. 24 пытки', [], ['24'], 'пытки'],
    ['24-тармақ азаптау', [], ['24'], 'азаптау'],
    ['art. 24', [], [], 'art. 24'],
    ['"fair trial" -police', [], [], '"fair trial" -police'],
    ['law/practice', [], [], 'law/practice'],
    ['a\u0000b\u0002', [], [], 'a b'],
  ])('reads %j', (typed, symbols, numbers, words) => {
    expect(readAsked(typed)).toEqual({ symbols, numbers, words });
  });

  it('never throws and never keeps a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readAsked(typed).words).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('names the plain words that are wanted', () => {
    expect(plainWords('"Fair trial" or courts -police -"secret cells" Пытки')).toEqual([
      'fair',
      'trial',
      'courts',
      'пытки',
    ]);
  });
});
