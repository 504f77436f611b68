import { readMatches } from './read-matches.js';

describe('which recommendations a form says are the same', () => {
  it('reads ids and "none", and leaves the rest to the text', () => {
    const body = {
      'match-1': '42',
      'match-2': 'none',
      'match-3': '',
      'match-x': '1',
      'match-4': '-7',
      stateCode: 'KAZ',
    };
    expect(readMatches(body)).toEqual({ 1: 42, 2: null });
    expect(readMatches(null)).toEqual({});
  });
});
