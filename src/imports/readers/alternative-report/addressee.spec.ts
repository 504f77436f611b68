import { addresseeOf, addresseeWithin } from './addressee.js';

describe('an addressee', () => {
  it.each([
    ['(For submission to the UN Human Rights Committee)', 'UN Human Rights Committee'],
    ['Submitted to the Human Rights Committee for its 129th session', 'Human Rights Committee'],
    [
      'Joint submission to the Committee on the Rights of Persons with Disabilities',
      'Committee on the Rights of Persons with Disabilities',
    ],
    [
      'Presented to the United Nations Committee against Torture, 60th session',
      'United Nations Committee against Torture',
    ],
    [
      'To: the Committee on the Elimination of Discrimination against Women',
      'Committee on the Elimination of Discrimination against Women',
    ],
    ['For the attention of the Human Rights Committee (CCPR)', 'Human Rights Committee'],
  ])('is the body that "%s" names', (line, body) => {
    expect(addresseeOf(line)).toBe(body);
  });

  it.each([
    ['Alternative report to the Human Rights Committee on Ostravia', 'Human Rights Committee'],
    ['Submission to the UN Committee against Torture in relation to Ostravia’s reply', 'UN Committee against Torture'],
    ['Human Rights Committee, 129th session', 'Human Rights Committee'],
  ])('may be part of a title or stand alone: "%s"', (line, body) => {
    expect(addresseeOf(line)).toBeNull();
    expect(addresseeWithin(line)).toBe(body);
  });

  it.each(['Report to the Ministry of Justice', 'The Committee considered the report'])(
    'is not read in "%s"',
    (line) => {
      expect(addresseeOf(line) ?? addresseeWithin(line)).toBeNull();
    },
  );
});
