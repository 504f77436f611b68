import { limbsOf } from './limbs.js';
import { textLines } from './text-lines.js';

const labels = (text: string) =>
  limbsOf(textLines(text, 0, text.length)).map(({ label, text: limb }) => `${label} ${limb}`);

describe('limbsOf', () => {
  it('reads limbs at line starts, also when a letter is missing', () => {
    expect(labels('The State party should:\n(a) Lower tolls;\n(c) Open gates.')).toEqual([
      '(a) Lower tolls;',
      '(c) Open gates.',
    ]);
  });

  it('reads them within a line, also when a letter is missing', () => {
    expect(labels('It should: (a) Lower tolls; (b) Feed the ferrymen; (d) Open gates.')).toEqual([
      '(a) Lower tolls;',
      '(b) Feed the ferrymen;',
      '(d) Open gates.',
    ]);
  });

  it('takes no letter of a citation for a limb', () => {
    expect(labels('It should repeal sections 2 (a) and 4 (b) of the Act; 7 (c) may stay.')).toEqual([]);
    expect(labels('It should: (a) Repeal section 4, (d) of the Act; (b) Open gates.')).toHaveLength(2);
  });

  it('leaves romans within their limb', () => {
    expect(labels('It should: (a) Adopt laws that: (i) are public; (ii) are clear; (b) Open gates.')).toHaveLength(2);
  });
});
