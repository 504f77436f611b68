import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotThisFormat } from '../../src/imports/readers/not-this-format.js';
import { readStateFollowUp } from '../../src/imports/readers/state-follow-up/state-follow-up.reader.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** Each answer as `paragraph limb: its paragraphs`. */
function outline(name: string): string[] {
  return readStateFollowUp(fixture(name)).answers.map(
    ({ paragraph, limb, paragraphs }) => `${paragraph} ${limb}: ${paragraphs.map(({ number }) => number).join(' ')}`,
  );
}

describe('readStateFollowUp', () => {
  it('reads headings that name a recommendation and its letter, under heads, notes and an annex', () => {
    const { symbol, state, answersTo, answers, warnings } = readStateFollowUp(fixture('follow-up-lettered.txt'));
    expect({ symbol, state, answersTo }).toEqual({
      symbol: 'CCPR/C/FRE/FCO/3',
      state: 'Freedonia',
      answersTo: 'CCPR/C/FRE/CO/3',
    });
    expect(outline('follow-up-lettered.txt')).toEqual(['7 (a): 2 3', '7 (b): 4', '9 (a): 5 6 7', '9 (b): 5 6 7']);
    expect(answers[0].paragraphs[0].text).toBe(
      'A bill, drafted by the ferrymen, is before the assembly, which will debate it once the tide allows (see recommendation 9 below).',
    );
    expect(warnings.map(({ code }) => code)).toEqual(['outside-any-answer', 'answers-several']);
  });

  it('reads headings that are followed by the words of the recommendation, and labels of paragraphs', () => {
    expect(outline('follow-up-quoting.txt')).toEqual(['24 (a): 2 3', '30 null: 4', '30 (b): 5', '54 (c): 6']);
  });

  it('takes no wrapped sentence about a paragraph for a heading', () => {
    const text = fixture('follow-up-quoting.txt');
    const [head] = text.split(/^1\. /m);
    const replies =
      'Paragraph 24\n1. The ferry was repaired.\nSee our reply of 31 March 2015 (paragraph 5), and\nour reply of 9 October 2015 (paragraph 4).\n2. It sails.';
    const { answers } = readStateFollowUp(head + replies);
    expect(answers.map(({ paragraph, paragraphs }) => [paragraph, paragraphs.length])).toEqual([['24', 2]]);
    expect(answers[0].paragraphs[0].text).toMatch(/\(paragraph 4\)\.$/);
  });

  it('reads replies that have no numbers of their own', () => {
    const { answers } = readStateFollowUp(fixture('follow-up-unnumbered.txt'));
    expect(answers).toEqual([
      {
        paragraph: '18',
        limb: null,
        heading: 'Paragraph 18: independence of judges',
        line: 5,
        paragraphs: [
          {
            number: '',
            line: 7,
            text: 'A commission of judges was set up in 2019. It has nine members and meets twice a year.',
          },
          { number: '', line: 10, text: 'A law is being drafted.' },
        ],
      },
      {
        paragraph: '24',
        limb: '(a)',
        heading: 'Paragraph 24 (a)',
        line: 12,
        paragraphs: [{ number: '', line: 14, text: 'No information is available.' }],
      },
    ]);
  });

  it('refuses concluding observations, and a report that names nothing it answers', () => {
    expect(() => readStateFollowUp(fixture('observations-modern.txt'))).toThrow(NotThisFormat);
    const silent = fixture('follow-up-unnumbered.txt').split('Paragraph 18')[0];
    expect(() => readStateFollowUp(`${silent}\n1. All is well.`)).toThrow(/names no paragraph/);
  });
});
