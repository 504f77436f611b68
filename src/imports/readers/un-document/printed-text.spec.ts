import { joinLines } from './printed-text.js';

describe('joinLines', () => {
  it.each([
    ['the ferry-\nmen of the Ruritania-\nSylvania border', 'the ferry-men of the Ruritania-Sylvania border'],
    ['short-\nand long-term tolls', 'short- and long-term tolls'],
    ['the years 2014-\n2018', 'the years 2014- 2018'],
    ['soup -\n bread', 'soup - bread'],
  ])('joins “%s”', (text, expected) => {
    expect(joinLines(text)).toBe(expected);
  });
});
