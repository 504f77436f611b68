import { initialObservations, secondObservations, type Paragraph } from './demonstration.js';

/**
 * Paragraphs of the second concluding observations that the Committee did not select for follow-up, beside the seven
 * that the reference data hold. Topics in our own words. Recommendations are the even paragraphs, from 6.
 */
export const recommendations: (Paragraph & { position: number; topic: string })[] = [
  { symbol: secondObservations, paragraph: '6', position: 1, topic: 'Giving effect to the Committee’s Views' },
  { symbol: secondObservations, paragraph: '36', position: 16, topic: 'Forced labour and child labour' },
];

/** Articles of the Covenant that a recommendation concerns, confirmed for a reason or proposed. */
export const recommendationArticles: (Paragraph & { path: string; reason: string; proposed?: number })[] = [
  {
    symbol: initialObservations,
    paragraph: '7',
    path: '2',
    reason: 'The institution is a guarantee of all rights under article 2.',
  },
  {
    symbol: initialObservations,
    paragraph: '21',
    path: '14',
    reason: 'An independent tribunal is part of article 14.',
  },
  { symbol: secondObservations, paragraph: '6', path: '2(3)', reason: 'Views call for an effective remedy.' },
  { symbol: secondObservations, paragraph: '24', path: '7', reason: 'The paragraph is about torture.' },
  { symbol: secondObservations, paragraph: '36', path: '8', reason: 'Forced labour is prohibited by article 8.' },
  {
    symbol: secondObservations,
    paragraph: '18',
    path: '4',
    reason: 'The NGO comments of 2016 treat the events under article 4.',
    proposed: 0.6,
  },
  {
    symbol: secondObservations,
    paragraph: '18',
    path: '19',
    reason: 'The NGO comments of 2016 mention the events under article 19 too.',
    proposed: 0.5,
  },
];
