import { sessionNumber } from './ordinals.js';

describe('sessionNumber', () => {
  it.each([
    ['at its 116th session', 116],
    ['Ninety-eighth session', 98],
    ['its eightieth session', 80],
    ['its nineteenth session', 19],
    ['its hundredth session', 100],
    ['its hundred and second session', 102],
    ['One hundred and twelfth session', 112],
    ['in closed session', null],
    ['nothing', null],
  ])('reads “%s”', (text, number) => {
    expect(sessionNumber(text)).toBe(number);
  });
});
