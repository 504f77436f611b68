import type { DocumentFormat, ParsedDocument, Reader } from '../parsed-document.js';
import * as alternativeReport from './alternative-report/alternative-report.reader.js';
import * as concludingObservations from './concluding-observations/concluding-observations.reader.js';
import * as stateFollowUp from './state-follow-up/state-follow-up.reader.js';
import * as stateReview from './state-review/state-review.reader.js';

/** A reader and its test of likeness, which gives 0 (is not) to 1 (is). */
export interface ReaderEntry<Document extends ParsedDocument = ParsedDocument> {
  read: Reader<Document>;
  looksLike: (text: string) => number;
}

/** The reader of each format. */
export const readers: { [Format in DocumentFormat]: ReaderEntry<Extract<ParsedDocument, { format: Format }>> } = {
  'alternative-report': { read: alternativeReport.readAlternativeReport, looksLike: alternativeReport.looksLike },
  'concluding-observations': {
    read: concludingObservations.readConcludingObservations,
    looksLike: concludingObservations.looksLike,
  },
  'state-review': { read: stateReview.readStateReview, looksLike: stateReview.looksLike },
  'state-follow-up': { read: stateFollowUp.readStateFollowUp, looksLike: stateFollowUp.looksLike },
};
