import { flag, integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { linkDecisions } from '../links/link.js';
import { visibilities } from '../shared/visibility.js';
import { documentKinds, voices } from './document.entity.js';
import { passageKinds } from './passage.entity.js';

const named = {
  id: integer(),
  kind: oneOf(documentKinds),
  voice: oneOf(voices),
  symbol: nullable(text('UN symbol; null for documents without one.')),
  title: text(),
  language: text('BCP 47.'),
  publishedOn: nullable(partialDate()),
  visibility: oneOf(visibilities),
};

/** A part of the list of documents. */
export const documentList = sliceSchema(
  'Document',
  object('DocumentRow', {
    ...named,
    cycle: nullable(text()),
    passages: integer(),
    recommendations: integer(),
    claims: integer(),
    findings: integer(),
    demands: integer(),
  }),
);

export const document = object('Document', {
  ...named,
  stateCode: text(),
  cycleId: nullable(integer()),
  fileSha256: nullable(text('Of the file that it was read from; null when none was kept.')),
});

const outcome = object('Outcome', {
  what: oneOf(['recommendation', 'concern', 'response', 'mention', 'finding', 'demand', 'assessment']),
  id: integer('Of the row that it became.'),
  detail: nullable(text()),
  about: list(
    object('OutcomeSubject', {
      id: integer(),
      symbol: nullable(text()),
      paragraph: nullable(text()),
      position: integer(),
      decision: oneOf(linkDecisions),
    }),
  ),
});

/** A part of a document, with what became of each passage. */
export const passageList = sliceSchema(
  'Passage',
  object('Passage', {
    id: integer(),
    position: integer('From 1, in reading order; notes come last.'),
    kind: oneOf(passageKinds),
    printedNumber: nullable(text()),
    section: nullable(text()),
    line: integer('1-based line of the text.'),
    text: text(),
    substance: flag('Whether something is expected to come of it.'),
    outcomes: list(outcome),
    citations: list(object('NoteCitation', { id: integer(), label: text() })),
  }),
);
