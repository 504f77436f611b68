import { languages } from '../shared/languages.js';
import { flag, integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { visibilities } from '../shared/visibility.js';
import { caseEventKinds, eventStandings } from './case-event.entity.js';
import { caseKinds } from './case-record.entity.js';

const row = {
  id: integer(),
  title: text('It names nobody.'),
  kind: oneOf(caseKinds),
  language: oneOf(languages),
  place: nullable(text()),
  beganOn: nullable(partialDate()),
  endedOn: nullable(partialDate()),
  visibility: oneOf(visibilities),
  organisationId: integer('Who documents it.'),
  withdrawnAt: nullable(moment()),
};

/** A part of the cases on a State. */
export const caseList = sliceSchema(
  'Case',
  object('CaseRow', {
    ...row,
    pending: integer('Events where something is awaited.'),
    articles: list(text()),
    recommendations: integer('How many it is evidence on.'),
    oneLine: nullable(text()),
  }),
);

const printedSummary = object('PrintedSummary', {
  language: oneOf(languages),
  oneLine: nullable(text()),
  paragraph: nullable(text()),
  fullAccount: nullable(text()),
});

/** The account of a case as those who work on it write it; null where there is none in the language. */
export const caseSummary = nullable(
  object('CaseSummary', {
    oneLine: nullable(text('"[[2]]" stands for person 2, here and below.')),
    paragraph: nullable(text()),
    fullAccount: nullable(text()),
  }),
);

/** Something that happened in a case. */
export const caseEvent = object('CaseEvent', {
  id: integer(),
  kind: oneOf(caseEventKinds),
  onDate: nullable(partialDate()),
  text: text(),
  source: nullable(text()),
  standing: oneOf(eventStandings),
  withdrawnAt: nullable(moment()),
});

/** One case, its persons as one use prints them. */
export const caseInFull = object('CaseInFull', {
  case: object('CaseRecord', {
    ...row,
    stateCode: text(),
    source: text(),
    withdrawalReason: nullable(text()),
  }),
  isOwn: flag('Whether one works on it; its persons and what was withdrawn are empty otherwise.'),
  summaries: list(printedSummary),
  events: list(caseEvent),
  withdrawnEvents: list(caseEvent),
  recommendations: list(
    object('CaseRecommendation', {
      linkId: integer(),
      id: integer(),
      symbol: nullable(text()),
      paragraph: nullable(text()),
      limb: nullable(text()),
      topic: nullable(text()),
    }),
  ),
  provisions: list(object('CaseProvision', { linkId: integer(), treaty: text(), path: text(), article: integer() })),
  persons: list(object('CasePerson', { number: integer('As in "[[2]]".'), role: text(), hasConsent: flag() })),
});
