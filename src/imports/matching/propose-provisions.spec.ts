import fc from 'fast-check';
import { proposeProvisions, provisionThreshold } from './propose-provisions.js';

const refs = (text: string, heading?: string) => proposeProvisions(text, heading).map(({ ref }) => ref);

describe('the provisions proposed for a text', () => {
  it.each([
    ['The maximum term for torture was raised.', '7'],
    ['Judges are chosen by a council of judges.', '14'],
    ['Journalists may report from any court.', '19'],
    ['A hotline against human trafficking works day and night.', '8'],
    ['Peaceful assemblies need no permission.', '21'],
    ['The death penalty was abolished.', '6'],
    ['Persons with disabilities are protected from discrimination.', '26'],
    ['Valdoria signed the Second Optional Protocol.', 'OP2'],
  ])('for "%s" include %s', (text, ref) => {
    expect(refs(text)).toContain(ref);
  });

  it.each([
    'Article 14 of the Constitution was amended.',
    'Under article 7 of the Code of Administrative Offences a fee is due.',
    'See article 19 of the Act and articles 21 and 22 of the rules.',
    'Article 14 of the International Covenant on Economic, Social and Cultural Rights applies.',
  ])('are none for the bare number in "%s"', (text) => {
    expect(refs(text)).toEqual([]);
  });

  it('are certain where the text names an article of the Covenant', () => {
    expect(proposeProvisions('as articles 14(3)(d) and 26 of the Covenant require').slice(0, 2)).toEqual([
      { ref: '14(3)(d)', score: 1, reason: 'names article 14(3)(d) of the Covenant' },
      { ref: '26', score: 1, reason: 'names article 26 of the Covenant' },
    ]);
  });

  it('take their topic from the heading, and say so', () => {
    const [first] = proposeProvisions('The limit was raised from five to six years.', 'Combating human trafficking');
    expect(first.ref).toBe('8');
    expect(first.reason).toBe('stands under human trafficking');
  });

  it('are ordered, above the threshold and never twice, whatever the text', () => {
    const words = fc.constantFrom(
      'article',
      '14',
      'of',
      'the',
      'Covenant',
      'Code',
      'torture',
      'judges',
      'and',
      ',',
      '(3)',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const proposals = proposeProvisions(parts.join(' '));
        const scores = proposals.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.every((score) => score >= provisionThreshold && score <= 1)).toBe(true);
        expect(new Set(proposals.map(({ ref }) => ref)).size).toBe(proposals.length);
      }),
    );
  });
});
