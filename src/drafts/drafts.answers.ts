import { byKey, day, flag, integer, list, moment, nullable, object, oneOf, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { runStages } from '../shared/run-stage.js';
import { visibilities } from '../shared/visibility.js';
import { draftFormats } from './draft-format.js';

/** One rendering of a draft; it goes on by itself, and its row says how far it is. */
export const rendering = object('Rendering', {
  id: integer(),
  stage: oneOf(runStages),
  done: integer('Formats finished.'),
  total: integer('Formats to finish.'),
  failure: nullable(text('A sentence; null unless it failed.')),
  words: nullable(integer()),
  notes: nullable(integer()),
  pages: nullable(integer()),
  queuedAt: moment(),
  finishedAt: nullable(moment()),
});

const draft = object('Draft', {
  id: integer(),
  template: text(),
  title: text(),
  cycleId: integer(),
  articles: list(integer(), 'Those that Part II is kept to; empty for all.'),
  language: text(),
  asOf: day(),
  organisationId: nullable(integer()),
  visibility: oneOf(visibilities),
  workspaceId: nullable(integer('Where it is written together.')),
  createdAt: moment(),
});

/** A part of the list of drafts. */
export const draftList = sliceSchema('Draft', draft);

/** A draft with its renderings, the latest first, and the files of the ones that are done. */
export const draftInFull = object('DraftInFull', {
  ...draft.fields,
  renderings: list(
    object('DraftRendering', {
      ...rendering.fields,
      files: byKey(text(), `By format (${draftFormats.join(', ')}), the address of the file.`),
    }),
  ),
  limit: nullable(object('WordLimit', { words: integer(), confirmed: flag(), source: text() })),
});
