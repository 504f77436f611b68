import { byKey, integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { visibilities } from '../shared/visibility.js';
import { importStages } from './import-run.entity.js';

const run = object('Import', {
  id: integer(),
  stage: oneOf(importStages),
  format: text(),
  fileName: text(),
  fileSha256: text(),
  stateCode: text(),
  cycleLabel: nullable(text('As chosen; null leaves it to the document.')),
  publishedOn: nullable(partialDate('As given; null leaves it to the document.')),
  commentsOnId: nullable(integer()),
  matches: byKey(nullable(integer()), 'By position in the file, the recommendation that it is; null for none.'),
  visibility: oneOf(visibilities),
  documentId: nullable(integer('The document that it became.')),
  createdAt: moment(),
  importedAt: nullable(moment()),
});

/** A part of the list of imports. */
export const importList = sliceSchema('Import', run);

/** An import with what it will change, or did. */
export const importInFull = object('ImportInFull', {
  ...run.fields,
  counts: byKey(
    object('ImportCounts', { new: integer(), changed: integer(), equal: integer(), doubtful: integer() }),
    'By kind of row; empty for one that was cancelled.',
  ),
  warnings: list(object('ImportWarning', { line: integer(), code: text(), message: text() })),
  questions: list(
    object('MatchQuestion', {
      position: integer(),
      text: text(),
      taken: nullable(integer('The recommendation that it is taken for.')),
      candidates: list(
        object('MatchCandidate', { id: integer(), paragraph: nullable(text()), topic: nullable(text()) }),
      ),
    }),
    'Recommendations of the file that may be one of those that are held; answered in "matches".',
  ),
});
