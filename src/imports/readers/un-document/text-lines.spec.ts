import { mendTornLimbs, textLines } from './text-lines.js';

const mended = (text: string) => mendTornLimbs(textLines(text, 0, text.length)).map((line) => line.text);

describe('mendTornLimbs', () => {
  it('puts the end of a limb back behind its text', () => {
    expect(mended('(a) tolls;\n\nWork with ferrymen to lower unjust\n\n(b) Open the gates.')).toEqual([
      '(a) Work with ferrymen to lower unjust tolls;',
      '(b) Open the gates.',
    ]);
  });

  it('puts it back behind text that was wrapped', () => {
    expect(
      mended('(a) tolls;\n\nWork with ferrymen and with the\nmillers to lower unjust\n\n(b) Open the gates.'),
    ).toEqual(['(a) Work with ferrymen and with the millers to lower unjust tolls;', '(b) Open the gates.']);
  });

  it('puts it back where all stands on one line', () => {
    expect(mended('It should: (a) tolls; Work with ferrymen to lower unjust (b) Open the gates.')).toEqual([
      'It should: (a) Work with ferrymen to lower unjust tolls; (b) Open the gates.',
    ]);
  });

  it('leaves limbs within a line alone that are whole', () => {
    const whole = 'It should: (a) lower tolls; (b) open gates. The State party should (c) rest.';
    expect(mended(whole)).toEqual([whole]);
  });

  it('leaves a short limb alone that another limb follows', () => {
    expect(mended('(a) Tolls;\n(b) Gates.')).toEqual(['(a) Tolls;', '(b) Gates.']);
  });

  it('leaves a heading alone below a last short limb', () => {
    expect(mended('(a) the tolls;\n(b) the gates.\n\nRight to cross the river')).toEqual([
      '(a) the tolls;',
      '(b) the gates.',
      'Right to cross the river',
    ]);
  });
});
