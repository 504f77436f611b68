import { day, flag, integer, list, moment, nullable, object, oneOf, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { standings } from './assignment-rows.js';
import { assignmentVisibilities } from './assignment.entity.js';

/** Who is to deal with a recommendation; the person and the notes are null to those who do not have it in hand. */
export const assignment = object('Assignment', {
  id: integer(),
  recommendationId: integer(),
  stateCode: text(),
  symbol: nullable(text()),
  paragraph: nullable(text()),
  topic: nullable(text()),
  limbId: nullable(integer()),
  limb: nullable(text()),
  publicBodyId: nullable(integer()),
  bodyName: nullable(text()),
  accountId: nullable(integer()),
  accountName: nullable(text()),
  organisationId: integer('Which gave it.'),
  organisationName: text(),
  visibility: oneOf(assignmentVisibilities),
  dueOn: nullable(day()),
  note: nullable(text()),
  remark: nullable(text()),
  givenAt: moment(),
  doneOn: nullable(day()),
  standing: oneOf(standings, 'Today.'),
  inHand: flag('Whether one’s organisation gave it or is to deal with it.'),
  own: flag('Whether one’s organisation gave it.'),
});

/** The assignments of one recommendation, or part of the work of an account. */
export const assignmentList = sliceSchema('Assignment', assignment);

/** What assigning many at once would do. */
export const bulkPreview = object('BulkPreview', {
  chosen: integer(),
  skipped: integer('How many have the same assignment already.'),
  rows: list(
    object('BulkPreviewRow', {
      id: integer(),
      symbol: nullable(text()),
      paragraph: nullable(text()),
      topic: nullable(text()),
      skipped: flag(),
      held: list(text(), 'Who has it.'),
    }),
    'The first hundred.',
  ),
});
