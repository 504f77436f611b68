import type { ParsedDocument } from '../parsed-document.js';
import { alternativeReportRecord } from './alternative-report-record.js';
import { concludingObservationsRecord } from './concluding-observations-record.js';
import type { ImportRecord } from './import-record.js';
import type { ImportScope } from './import-scope.js';
import { stateFollowUpRecord } from './state-follow-up-record.js';
import { stateReviewRecord } from './state-review-record.js';

/** The record that a parsed document asks for, whatever its format. */
export function recordOf(parsed: ParsedDocument, { date, recommending }: ImportScope): ImportRecord {
  switch (parsed.format) {
    case 'concluding-observations':
      return concludingObservationsRecord(parsed);
    case 'state-follow-up':
      return stateFollowUpRecord(parsed, date, recommending!.row);
    case 'alternative-report':
      return alternativeReportRecord(parsed, date, recommending!.row);
    case 'state-review':
      return stateReviewRecord(parsed, date);
  }
}
