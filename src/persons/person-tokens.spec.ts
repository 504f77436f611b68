import { personsIn, withPersons } from './person-tokens.js';

const words = new Map([
  [1, 'a teacher, 34'],
  [2, null],
]);

describe('persons in a text', () => {
  it('are those that it means, each once', () => {
    expect(personsIn('[[2]] met [[1]]; [[2]] left. [[0]] and [2] are nobody.')).toEqual([2, 1]);
  });

  it('are printed as they may be, with a capital where a sentence begins', () => {
    expect(withPersons('[[1]] wrote. [[2]] saw [[1]].', words, 'a person')).toBe(
      'A teacher, 34 wrote. A person saw a teacher, 34.',
    );
  });

  it('are nobody in particular where the case does not have them', () => {
    expect(withPersons('They held [[9]].', words, 'a person')).toBe('They held a person.');
  });
});
