import { readVerdict } from './verdict.js';

function verdictOn(...texts: string[]) {
  const lines = texts.map((text, at) => {
    const place = { gap: 0, opensPage: false, afterRule: false, runsOn: false, columns: false, zone: 0 };
    return { ...place, number: at + 10, text, notes: [] };
  });
  return readVerdict([{ number: '1', lines }], new Set());
}

describe('a verdict', () => {
  it('is the sentence on the recommendation itself, with its line', () => {
    expect(verdictOn('The problem has not been solved.', 'This recommendation has not been implemented.')).toEqual({
      quote: 'This recommendation has not been implemented.',
      line: 11,
    });
  });

  it('is else the first sentence on its subject', () => {
    expect(verdictOn('A law was read. The problem has not yet', 'been solved.')).toMatchObject({ line: 10 });
  });

  it('is not what is said of another body’s recommendations', () => {
    expect(verdictOn('The recommendations that the Special Rapporteur made have not been implemented.')).toBeNull();
  });

  it('is not stated where the comments only describe', () => {
    expect(verdictOn('The death penalty is retained in the Constitution.')).toBeNull();
  });
});
