import { decimal, integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { linkDecisions, linkOrigins } from '../links/link.js';
import { linkRelations } from '../links/recommendation-link.entity.js';

const end = object('LineageEnd', {
  id: integer(),
  symbol: nullable(text()),
  documentTitle: text(),
  paragraph: nullable(text()),
  position: integer(),
  topic: nullable(text()),
});

/** One demand across cycles and bodies, and what ties its makings together. */
export const lineageInFull = object('Lineage', {
  since: nullable(text('Year of the first that has a date.')),
  bodies: list(text()),
  members: list(
    object('LineageMember', {
      id: integer(),
      mechanism: text(),
      symbol: nullable(text()),
      documentTitle: text(),
      publishedOn: nullable(partialDate()),
      cycle: nullable(text()),
      paragraph: nullable(text()),
      position: integer(),
      topic: nullable(text()),
      excerpt: nullable(text('The first 300 signs.')),
    }),
  ),
  links: list(
    object('LineageLink', {
      linkId: integer('Decided at /recommendation-links.'),
      relation: oneOf(linkRelations),
      origin: oneOf(linkOrigins),
      decision: oneOf(linkDecisions),
      score: nullable(decimal('0 to 1.')),
      reason: nullable(text()),
      decidedAt: nullable(moment()),
      later: end,
      earlier: end,
    }),
  ),
});

/** A look for repeated demands that was queued. */
export const startedSearch = object('StartedSearch', { id: integer() });
