import { integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { linkedProvision, linkedSubject } from '../links/links.answers.js';
import { visibilities } from '../shared/visibility.js';
import { polarities, verdicts } from './counter-finding.entity.js';
import { stances } from './finding-reply.entity.js';

/** One finding: what it says, what it is about and what it answers. */
export const counterFinding = object('CounterFinding', {
  finding: object('CounterFindingRow', {
    id: integer(),
    stateCode: text(),
    text: text(),
    verdict: oneOf(verdicts),
    polarity: oneOf(polarities),
    authors: nullable(text()),
    foundOn: nullable(partialDate()),
    documentId: nullable(integer()),
    passageId: nullable(integer()),
    source: nullable(text()),
    organisationId: nullable(integer()),
    visibility: oneOf(visibilities),
    predecessorId: nullable(integer()),
    recordedAt: moment(),
  }),
  subjects: list(linkedSubject),
  provisions: list(linkedProvision),
  replies: list(
    object('FindingReply', {
      id: integer(),
      stance: oneOf(stances),
      note: nullable(text()),
      responseId: integer(),
      text: text(),
      saidOn: nullable(partialDate()),
    }),
  ),
});
