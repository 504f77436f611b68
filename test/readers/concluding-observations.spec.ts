import { readFileSync } from 'node:fs';
import { readConcludingObservations } from '../../src/imports/readers/concluding-observations/concluding-observations.reader.js';
import { corpusFile, describeOnCorpus, truthFile } from '../corpus.js';

interface Truth {
  identity: Record<string, unknown>;
  topics: {
    order: number;
    title: string;
    line: number;
    concern: { paragraph: string; line: number; provisions: string[] };
    recommendation: { paragraph: string; line: number; limbs: string[] };
  }[];
  counts: { topics: number; recommendationLimbs: number; provisionReferences: number; sections: number };
  followUpParagraphs: string[];
  nextReport: { due: string };
}

describeOnCorpus('concluding observations on Namibia (2016)', () => {
  const path = corpusFile('concluding-observations-nam-2016.txt') ?? '';
  const truth = truthFile<Truth>('concluding-observations.json') as Truth;
  const read = () => readConcludingObservations(readFileSync(path, 'utf8'));

  it('finds at least 99 % of the topics, paragraphs, lines, limbs and articles checked by hand', () => {
    const { topics } = read();
    const found = truth.topics.flatMap((expected) => {
      const { concern, recommendation, ...topic } = topics[expected.order - 1];
      return [
        topic.title === expected.title,
        topic.line === expected.line,
        concern?.paragraph === expected.concern.paragraph,
        concern?.line === expected.concern.line,
        concern?.provisions.join() === expected.concern.provisions.join(),
        recommendation?.paragraph === expected.recommendation.paragraph,
        recommendation?.line === expected.recommendation.line,
        recommendation?.limbs.map(({ label }) => label).join() === expected.recommendation.limbs.join(),
      ];
    });
    const accuracy = found.filter(Boolean).length / found.length;
    expect(accuracy).toBeGreaterThanOrEqual(0.99);
  });

  it('counts what the document holds', () => {
    const { topics, sections } = read();
    expect({
      topics: topics.length,
      recommendationLimbs: topics.reduce((sum, topic) => sum + (topic.recommendation?.limbs.length ?? 0), 0),
      provisionReferences: topics.reduce((sum, topic) => sum + (topic.concern?.provisions.length ?? 0), 0),
      sections: sections.length,
    }).toEqual({
      topics: truth.counts.topics,
      recommendationLimbs: truth.counts.recommendationLimbs,
      provisionReferences: truth.counts.provisionReferences,
      sections: truth.counts.sections,
    });
  });

  it('reads the identity, the follow-up paragraphs and the next report', () => {
    const { identity, followUpParagraphs, nextReportDue, warnings } = read();
    const { meetings, ...expected } = truth.identity;
    expect(meetings).toHaveLength(2);
    expect(identity).toEqual(expected);
    expect(followUpParagraphs).toEqual(truth.followUpParagraphs);
    expect(nextReportDue).toBe(truth.nextReport.due);
    expect(warnings).toEqual([]);
  });
});
