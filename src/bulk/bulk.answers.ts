import { integer, moment, nullable, object, text } from '../api/schema.js';

/** An operation on many rows, and what became of its undoing. */
export const bulkInFull = object('BulkOperation', {
  operation: object('BulkAct', {
    id: integer(),
    kind: text(),
    stateCode: nullable(text('Null when it was about several States.')),
    accountId: nullable(integer()),
    at: moment(),
    undoneAt: nullable(moment()),
  }),
  outcome: object('BulkOutcome', { rows: integer(), undone: integer() }),
});

/** Which operation was made; it stands at /bulk. */
export const bulkStarted = object('BulkStarted', { operation: integer() });
