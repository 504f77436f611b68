import { flag, integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { linkedProvision, linkedSubject } from '../links/links.answers.js';
import { promiseOutcomes } from './steps.js';
import { responseStages } from './state-response-event.entity.js';
import { responseKinds } from './state-response.entity.js';

const stage = nullable(oneOf(responseStages));
const outcome = oneOf(promiseOutcomes);

/** One claim of the State: its words, how far its measure has come, where it is said again, what it answers. */
export const stateResponse = object('StateResponse', {
  response: object('StateResponseRow', {
    id: integer(),
    stateCode: text(),
    text: text(),
    kind: oneOf(responseKinds),
    saidOn: nullable(partialDate()),
    documentId: nullable(integer()),
    passageId: nullable(integer()),
    wholeDocument: flag('The document as a whole is the answer.'),
    source: nullable(text()),
    repeatsId: nullable(integer('The claim that it says again.')),
    organisationId: nullable(integer()),
    recordedAt: moment(),
  }),
  allSteps: list(
    object('ResponseStep', {
      id: integer(),
      toldById: integer('The response that tells of it.'),
      stage,
      happenedOn: nullable(partialDate()),
      targetOn: nullable(partialDate('The promised day.')),
      saidOn: nullable(partialDate()),
      note: nullable(text()),
      source: nullable(text()),
      recordedAt: moment(),
      outcome: nullable(outcome),
      superseded: flag('It was corrected.'),
    }),
    'By day; superseded ones too.',
  ),
  mentions: list(
    object('Mention', {
      text: text(),
      saidOn: nullable(partialDate()),
      documentId: nullable(integer()),
      passageId: nullable(integer()),
      source: nullable(text()),
      responseId: nullable(integer('The claim that repeats it.')),
    }),
  ),
  subjects: list(linkedSubject),
  provisions: list(linkedProvision),
});

/** A part of what the State promised to do by a day. */
export const promiseList = sliceSchema(
  'Promise',
  object('PromiseRow', {
    eventId: integer(),
    responseId: integer(),
    outcome,
    targetOn: partialDate(),
    promised: stage,
    text: text(),
    saidOn: nullable(partialDate()),
    stage,
    happenedOn: nullable(partialDate()),
    documentId: nullable(integer()),
    passageId: nullable(integer()),
    source: nullable(text()),
    settledById: nullable(integer('The other response that settles it.')),
  }),
);
