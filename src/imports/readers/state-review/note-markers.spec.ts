import fc from 'fast-check';
import { leadingMarker, takeMarkers } from './note-markers.js';
import { fromRoman, toRoman } from './roman-numerals.js';

describe('endnote markers', () => {
  it.each([
    ['treaty bodies.¹ These', 'treaty bodies. These', ['i']],
    ['of January.ⁱⁱ', 'of January.', ['ii']],
    ['the Council.^{iv} The', 'the Council. The', ['iv']],
    ['for all.^v The', 'for all. The', ['v']],
    ['the portal.^{xix} Work', 'the portal. Work', ['xix']],
    ['a cell of 6 m² for each', 'a cell of 6 m² for each', []],
    ['x^abc and ^{page}', 'x^abc and ^{page}', []],
  ])('are taken out of "%s"', (text, stripped, markers) => {
    expect(takeMarkers(text)).toEqual({ text: stripped, markers });
  });

  it('open a note with or without a space after them', () => {
    expect(leadingMarker('^{xx}Website of a ministry')).toEqual({ marker: 'xx', rest: 'Website of a ministry' });
    expect(leadingMarker('ⁱⁱⁱ Website')).toEqual({ marker: 'iii', rest: 'Website' });
    expect(leadingMarker('In all regions')).toBeNull();
  });
});

describe('roman numerals', () => {
  it('are read back as the number they were made of', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => expect(fromRoman(toRoman(value))).toBe(value)));
  });

  it.each(['', 'iiii', 'vx', 'ic', 'hello'])('refuse %j', (text) => {
    expect(fromRoman(text)).toBeNull();
  });
});
