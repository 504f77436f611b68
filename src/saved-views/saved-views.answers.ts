import { flag, integer, list, nullable, object, text } from '../api/schema.js';

const views = list(
  object('SavedView', {
    id: integer(),
    name: text(),
    address: text('Of the list, filters and all.'),
    stateCode: nullable(text()),
    shared: flag('With one’s organisation.'),
    colleague: nullable(text('Whose it is; null for one’s own.')),
  }),
);

/** Lists that one comes back to: one’s own, those that colleagues share, and one’s own that were removed in the last day. */
export const savedViews = object('SavedViews', { own: views, colleagues: views, removed: views });
