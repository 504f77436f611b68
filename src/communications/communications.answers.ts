import { day, flag, integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { visibilities } from '../shared/visibility.js';
import { outcomes } from './communication.entity.js';
import { remedyStandings, remedyVoices } from './remedy-statement.entity.js';
import { remedyKinds } from './remedy.entity.js';

const row = {
  id: integer(),
  mechanismCode: text(),
  number: text('Such as "2137/2012".'),
  title: text(),
  symbol: nullable(text('Of the Views or decision.')),
  outcome: oneOf(outcomes),
  decidedOn: nullable(partialDate()),
  replyDueOn: nullable(day()),
};

/** A part of the communications against a State. */
export const communicationList = sliceSchema(
  'Communication',
  object('CommunicationRow', {
    ...row,
    violated: list(text()),
    remedies: integer(),
    doneByState: nullable(integer('Remedies given, as the State last said; null where it said nothing.')),
    doneByNgo: nullable(integer()),
    isOverdue: flag('The time for the reply is over and the State has said nothing.'),
  }),
);

const said = list(
  object('RemedySaid', {
    id: integer(),
    voice: oneOf(remedyVoices),
    saidOn: partialDate(),
    standing: oneOf(remedyStandings),
    grade: nullable(text()),
    text: text(),
    source: text(),
    visibility: oneOf(visibilities),
    organisation: nullable(text()),
  }),
  'The latest first.',
);

/** One communication, and its remedies in three voices. */
export const communicationInFull = object('CommunicationInFull', {
  communication: object('Communication', {
    ...row,
    stateCode: text(),
    registeredOn: nullable(partialDate()),
    transmittedOn: nullable(day()),
    summary: nullable(text()),
    source: text(),
  }),
  provisions: list(
    object('FoundProvision', { path: text(), article: integer(), finding: oneOf(['violated', 'not_violated']) }),
  ),
  remedies: list(
    object('Remedy', {
      id: integer(),
      kind: oneOf(remedyKinds),
      text: text(),
      said: object('RemedyVoices', { committee: said, state: said, ngo: said }),
    }),
  ),
});
