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

  it('ends the last limb where a line of its own speaks of the whole again', () => {
    const text =
      'It should:\n(a) Lower the tolls of all bridges over\nthe river;\n(b) Open gates.\nThe Committee also asks for soup.';
    expect(labels(text)[1]).toBe('(b) Open gates.');
  });

  it('keeps a sentence about the State in its limb where a full line wraps before it', () => {
    const text =
      'It should:\n(a) Lower tolls;\n(b) Open all the gates of the old town.\nThe State party should also lower the\nbridges.';
    expect(labels(text)[1]).toMatch(/lower the bridges\.$/);
  });

  it('ends it at the words of the Committee where limbs run on within a line', () => {
    const text =
      'It should: (a) Lower tolls; (b) Open gates. It should count them. The Committee also encourages it to rest.';
    expect(labels(text)[1]).toBe('(b) Open gates. It should count them.');
  });
});
