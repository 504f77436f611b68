import { sides } from '../accounts/side.js';
import { axes, confidences, directions, levels } from '../assessments/assessment.entity.js';
import { sliceSchema } from '../api/slice.js';
import {
  day,
  decimal,
  flag,
  integer,
  list,
  moment,
  nullable,
  object,
  oneOf,
  partialDate,
  text,
} from '../api/schema.js';
import { linkDecisions, linkOrigins } from '../links/link.js';
import { visibilities } from '../shared/visibility.js';

const sideLine = object('SideLine', {
  limb: nullable(text('As printed; null for the whole.')),
  level: oneOf(levels),
  axis: oneOf(axes),
  asOf: day(),
});

const standing = object('Standing', {
  grades: list(
    object('StandingGrade', { grade: text(), limbs: list(text()), assessedOn: partialDate() }),
    'Of the Committee; without limbs when the whole was graded.',
  ),
  state: list(sideLine),
  ngo: list(sideLine),
  contested: flag(),
});

/** A part of the list of recommendations. */
export const recommendationList = sliceSchema(
  'Recommendation',
  object('RecommendationRow', {
    id: integer(),
    mechanism: text(),
    documentId: integer(),
    symbol: nullable(text()),
    documentTitle: text(),
    publishedOn: nullable(partialDate()),
    cycle: nullable(text()),
    paragraph: nullable(text('As printed.')),
    position: integer('Place among those of its document, from 1.'),
    topic: nullable(text()),
    excerpt: nullable(text('The first 400 signs.')),
    selectedForFollowUp: flag(),
    claims: integer(),
    findings: integer(),
    provisions: list(text(), 'Its articles, "7" or "14(3)(d)".'),
    standing,
  }),
);

const grounds = {
  confidence: nullable(oneOf(confidences)),
  source: nullable(text('What it rests on, in one line.')),
  withoutSource: flag('Marks an assertion without source.'),
  evidence: list(
    object('Evidence', {
      kind: oneOf(['passage', 'state', 'ngo', 'source']),
      id: nullable(integer('Of the passage, response or finding.')),
      source: nullable(text('Where it stands, as a person would cite it.')),
      text: nullable(text('The beginning of what a response or finding says.')),
      href: nullable(text('Its page, or the address of a source.')),
    }),
  ),
  lawOn: nullable(partialDate('Date of the law that it relies on.')),
  olderLaw: flag('Whether that law is older than the recommendation.'),
  reasonOlderLaw: nullable(text('Why an older law counts as progress.')),
};

/** How one side sees how far a recommendation is implemented. */
export const assessment = object('Assessment', {
  id: integer(),
  recommendationId: integer(),
  limbId: nullable(integer()),
  side: oneOf(sides),
  asOf: day('The day it describes.'),
  recordedAt: moment(),
  level: oneOf(levels),
  axis: oneOf(axes),
  direction: nullable(oneOf(directions)),
  rationale: text(),
  ...grounds,
  supersedesId: nullable(integer('The assessment that it replaces.')),
  reason: nullable(text('Why it replaces the earlier one.')),
  organisationId: nullable(integer()),
  visibility: oneOf(visibilities),
});

const sideStatus = object('SideStatus', {
  assessmentId: integer(),
  level: oneOf(levels),
  axis: oneOf(axes),
  direction: nullable(oneOf(directions)),
  asOf: day(),
  ...grounds,
});

/** The three voices on a recommendation, or on a limb that was graded or assessed apart. */
export const status = object('Status', {
  recommendationId: integer(),
  mechanism: text(),
  symbol: nullable(text()),
  publishedOn: nullable(partialDate('Of the document.')),
  paragraph: nullable(text()),
  limbId: nullable(integer()),
  limb: nullable(text()),
  topic: nullable(text()),
  provisions: list(text()),
  committee: nullable(
    object('GradeStatus', {
      grade: text(),
      scale: text(),
      document: text(),
      documentId: nullable(integer()),
      assessedOn: partialDate(),
    }),
  ),
  state: nullable(sideStatus),
  ngo: nullable(sideStatus),
  contested: flag(),
});

const statement = object('Statement', {
  linkId: integer(),
  decision: oneOf(linkDecisions),
  origin: oneOf(linkOrigins),
  score: nullable(decimal('0 to 1.')),
  reason: nullable(text()),
  limb: nullable(text()),
  voice: oneOf(['state', 'ngo', 'demand']),
  id: integer('Of the response, finding or demand.'),
  text: text(),
  kind: nullable(text('Kind of a response, verdict of a finding.')),
  stage: nullable(text()),
  on: nullable(partialDate()),
  happenedOn: nullable(partialDate()),
  targetOn: nullable(partialDate()),
  documentId: nullable(integer()),
  documentTitle: nullable(text()),
  passageId: nullable(integer()),
  printedNumber: nullable(text()),
  section: nullable(text()),
  source: nullable(text()),
  visibility: text(),
  mentions: integer('How often it is said again elsewhere.'),
});

/** One recommendation, with all that the three voices say of it and the viewer may see. */
export const recommendationInFull = object('RecommendationInFull', {
  recommendation: object('Recommendation', {
    id: integer(),
    mechanismCode: text(),
    stateCode: text(),
    cycle: nullable(object('RecommendationCycle', { id: integer(), label: text() })),
    document: object('RecommendationDocument', { id: integer(), symbol: nullable(text()), title: text() }),
    passageId: nullable(integer()),
    paragraph: nullable(text('As printed.')),
    position: integer(),
    topic: nullable(text()),
    text: nullable(text('As printed; null while only its topic is known.')),
    concern: nullable(text()),
    concernParagraph: nullable(text()),
    selectedForFollowUp: flag(),
    limbs: list(object('Limb', { id: integer(), label: text(), position: integer(), text: nullable(text()) })),
  }),
  statuses: list(status),
  assessments: list(assessment, 'The superseded ones too, the latest day first.'),
  grades: list(
    object('CommitteeGrade', {
      id: integer(),
      limb: nullable(text()),
      grade: text(),
      label: text(),
      scale: text(),
      symbol: text(),
      documentId: nullable(integer('Null while the record lacks the document.')),
      assessedOn: partialDate(),
      note: nullable(text()),
    }),
  ),
  provisions: list(
    object('ProvisionLink', {
      linkId: integer(),
      path: text(),
      article: integer(),
      treaty: text(),
      description: nullable(text()),
      origin: oneOf(linkOrigins),
      decision: oneOf(linkDecisions),
      reason: nullable(text()),
    }),
  ),
  responses: list(statement),
  findings: list(statement),
  demands: list(statement),
  proposals: list(statement),
  rejected: list(statement),
});

/** What was recorded under a recommendation as a response of the State. */
export const recordedResponse = object('RecordedResponse', {
  id: integer(),
  recommendationId: integer(),
  stateCode: text(),
  text: text(),
  kind: text(),
  saidOn: nullable(partialDate()),
  source: nullable(text()),
});

/** What was recorded under a recommendation as found. */
export const recordedFinding = object('RecordedFinding', {
  id: integer(),
  recommendationId: integer(),
  stateCode: text(),
  text: text(),
  verdict: text(),
  foundOn: nullable(partialDate()),
  source: nullable(text()),
  visibility: oneOf(visibilities),
});
