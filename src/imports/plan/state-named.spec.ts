import { stateNamed } from './state-named.js';

const states = [
  { code: 'NER', name: 'Niger' },
  { code: 'NGA', name: 'Nigeria' },
  { code: 'GIN', name: 'Guinea' },
  { code: 'GNB', name: 'Guinea-Bissau' },
  { code: 'BOL', name: 'Bolivia (Plurinational State of)' },
  { code: 'KAZ', name: 'Kazakhstan' },
];

describe('the State that a document is about', () => {
  it.each([
    ['COMMENTS ON KAZAKHSTAN’S SECOND PERIODIC REPORT', 'KAZ'],
    ['Report of Nigerian organisations', 'NGA'],
    ['Submission on Guinea-Bissau', 'GNB'],
    ['Shadow report on the Plurinational State of Bolivia', 'BOL'],
  ])('is the one that the title %j names', (title, code) => {
    expect(stateNamed(title, 'Guinea, Guinea, Guinea, Guinea', states)).toBe(code);
  });

  it('is the one that the text names far more often than others', () => {
    expect(stateNamed('A report', 'In Niger, Niger and Niger, unlike in Guinea, …', states)).toBe('NER');
  });

  it.each(['Niger, Niger, Niger and Guinea, Guinea', 'Niger and Niger', 'no State at all'])(
    'is not clear from %j',
    (text) => {
      expect(stateNamed('A report', text, states)).toBeNull();
    },
  );
});
