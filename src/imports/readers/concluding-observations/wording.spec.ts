import { isDissemination, isProcedure, voiceOf } from './wording.js';

describe('voiceOf', () => {
  it.each([
    'While concerned at the delays, the Committee recommends that the State party speed up.',
    'In the light of its general comment No. 36 (2018) on the right to life, the State party should: (a) act.',
    'The Committee reiterates its previous recommendation that the State party abolish it.',
    'The Committee, recalling article 2, urges the State party to repeal it.',
    'The State party should, without delay and in consultation with civil society, act.',
    'The State party is encouraged to ratify the Convention.',
    'It is recommended that the State party adopt it.',
    'The State party must guarantee it.',
    'Strelsau, Ruritania, should: (a) open the gates; (b) close them.',
    'Pending the abolition of tolls, measures should be taken to lower them.',
    'While it is concerned that gates are closed, the State party should open them.',
    'The Committee recalls its recommendation on tolls and urges the State party to abolish them.',
  ])('hears a recommendation in “%s”', (text) => {
    expect(voiceOf(text)).toBe('recommendation');
  });

  it.each([
    'The Committee reiterates its concern about the death penalty.',
    'While welcoming the measures taken, the Committee remains deeply concerned about reports (art. 7).',
    'The Committee takes note of the information provided. It regrets the lack of data (art. 2).',
    'The Committee welcomes the adoption of the law but is concerned that it is not applied.',
    'The Committee expresses its concern that recommendations have not been implemented (art. 2).',
    'The Committee is concerned that the State party should not have been exempt.',
    'The Committee notes that the State party should have adopted the law in 2015 and is concerned at the delay.',
    'While noting the statement that the State party must keep the gates closed, the Committee is concerned about soup.',
    'The Committee recalls its previous recommendations and notes with concern that tolls have risen.',
    'The Committee is concerned that tolls, which should be low, are high.',
    'The Committee notes that the State party is encouraged by results; it is however concerned (art. 3).',
  ])('hears a concern in “%s”', (text) => {
    expect(voiceOf(text)).toBe('concern');
  });

  it('tells the closing part from a recommendation that disseminates something else', () => {
    expect(isDissemination('The State party should widely disseminate the present concluding observations.')).toBe(
      true,
    );
    expect(isDissemination('It should also disseminate the Committee’s Views widely.')).toBe(false);
    expect(isProcedure('The Committee requests the State party to submit its next periodic report by 2030.')).toBe(
      true,
    );
    expect(isProcedure('The State party should submit the bill to parliament.')).toBe(false);
  });
});
