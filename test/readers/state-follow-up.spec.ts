import { readFileSync } from 'node:fs';
import { readStateFollowUp } from '../../src/imports/readers/state-follow-up/state-follow-up.reader.js';
import { corpusFile, describeOnCorpus, truthFile } from '../corpus.js';

interface Truth {
  identity: { symbol: string; state: string; answersTo: string };
  answers: { paragraph: string; limb: string | null; paragraphs: string[] }[];
  reportParagraphs: { number: string; line: number; heading: string; paragraph: string; limb: string | null }[];
}

describeOnCorpus('the follow-up report of Namibia (2018)', () => {
  const path = corpusFile('state-follow-up-nam.txt') ?? '';
  const truth = truthFile<Truth>('state-follow-up.json') as Truth;
  const read = () => readStateFollowUp(readFileSync(path, 'utf8'));

  it('reads the identity without warnings', () => {
    const { symbol, state, answersTo, warnings } = read();
    expect({ symbol, state, answersTo, warnings }).toEqual({
      symbol: truth.identity.symbol,
      state: truth.identity.state,
      answersTo: truth.identity.answersTo,
      warnings: [],
    });
  });

  it('puts every reply under the paragraph and limb that it answers', () => {
    const answers = read().answers.map(({ paragraph, limb, paragraphs }) => ({
      paragraph,
      limb,
      paragraphs: paragraphs.map(({ number }) => number),
    }));
    expect(answers).toEqual(truth.answers);
  });

  it('finds at least 99 % of the lines, numbers and headings of the replies', () => {
    const replies = read().answers.flatMap((answer) =>
      answer.paragraphs.map(({ number, line }) => ({
        number,
        line,
        heading: answer.heading,
        paragraph: answer.paragraph,
        limb: answer.limb,
      })),
    );
    const found = truth.reportParagraphs.map(({ number, line, heading, paragraph, limb }) =>
      replies.some((reply) => JSON.stringify(reply) === JSON.stringify({ number, line, heading, paragraph, limb })),
    );
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.99);
  });
});
