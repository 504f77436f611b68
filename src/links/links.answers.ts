import { decimal, flag, integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { linkDecisions, linkKinds, linkOrigins } from './link.js';
import { linkRelations } from './recommendation-link.entity.js';

/** A link and what was decided of it; what it ties is named by id. */
export const link = object('Link', {
  kind: oneOf(linkKinds),
  id: integer(),
  decision: oneOf(linkDecisions),
  decidedBy: nullable(integer()),
  recommendationId: nullable(integer()),
  limbId: nullable(integer()),
  provisionId: nullable(integer()),
  stateResponseId: nullable(integer()),
  counterFindingId: nullable(integer()),
  ngoRecommendationId: nullable(integer()),
});

/** A link as the desk shows it: what was said, why it is proposed, and where it leads. */
export const proposal = object('Proposal', {
  key: text('Such as "subject-12".'),
  linkKind: oneOf(linkKinds),
  linkId: integer(),
  decision: oneOf(linkDecisions),
  origin: oneOf(linkOrigins),
  score: nullable(decimal('0 to 1.')),
  reason: nullable(text()),
  voice: oneOf(['state', 'ngo', 'demand', 'committee']),
  id: integer('Of what was said.'),
  text: text(),
  kind: nullable(text()),
  stage: nullable(text()),
  on: nullable(partialDate()),
  documentId: nullable(integer()),
  documentTitle: nullable(text()),
  passageId: nullable(integer()),
  printedNumber: nullable(text()),
  section: nullable(text()),
  source: nullable(text()),
  visibility: text(),
  wholeDocument: flag(),
  relation: nullable(oneOf(linkRelations)),
  recommendation: nullable(
    object('ProposedRecommendation', {
      id: integer(),
      symbol: nullable(text()),
      documentTitle: text(),
      paragraph: nullable(text()),
      position: integer(),
      topic: nullable(text()),
      text: nullable(text('At most 600 signs.')),
      limbId: nullable(integer()),
      limb: nullable(text()),
      provisions: list(text()),
    }),
  ),
  provision: nullable(
    object('ProposedProvision', {
      id: integer(),
      treaty: text(),
      path: text(),
      article: integer(),
      description: nullable(text()),
    }),
  ),
});

/** A part of the queue. */
export const proposalList = sliceSchema('Proposal', proposal);

/** A recommendation that a statement is about, or is proposed to be about. */
export const linkedSubject = object('LinkedSubject', {
  id: integer(),
  symbol: nullable(text()),
  paragraph: nullable(text()),
  position: integer(),
  topic: nullable(text()),
  limb: nullable(text()),
  decision: oneOf(linkDecisions),
});

/** An article that a statement concerns, or is proposed to concern. */
export const linkedProvision = object('LinkedProvision', {
  path: text(),
  article: integer(),
  treaty: text(),
  decision: oneOf(linkDecisions),
});
