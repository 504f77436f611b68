import { proposeUptakes } from './uptake.js';

const candidates = [
  {
    id: 1,
    text: 'The State party should lower the number of members that a political party needs in order to register.',
  },
  { id: 2, text: 'The State party should repair its roads.' },
  { id: 3, text: 'Lower the number of members a political party needs to register.' },
];

describe('proposals of what took up a demand', () => {
  it('finds the same words and a paraphrase, and leaves out what is about something else', () => {
    const found = proposeUptakes('Lower the number of members a political party needs to register.', candidates);
    expect(found.map(({ id }) => id).toSorted()).toEqual([1, 3]);
    expect(found.find(({ id }) => id === 3)!.score).toBe(1);
  });

  it('proposes nothing for a demand of two words, which any text may hold', () => {
    expect(proposeUptakes('Repair roads', candidates)).toEqual([]);
  });
});
