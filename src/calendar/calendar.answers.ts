import { flag, integer, list, moment, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { cycleEventKinds } from '../cycles/cycle-event.entity.js';
import { standings } from '../cycles/deadline.js';

const entry = object('CalendarEntry', {
  key: text(),
  state: object('CalendarState', { code: text(), name: text() }),
  cycleId: integer(),
  cycle: text('Such as "CCPR/KAZ/2".'),
  treatyCode: text(),
  kind: oneOf(cycleEventKinds),
  on: partialDate(),
  until: nullable(partialDate()),
  origin: oneOf(['recorded', 'computed']),
  confirmed: flag('False where the rule was not read in the body’s own text.'),
  standing: nullable(oneOf(standings, 'Of a deadline.')),
  source: text(),
});

/** A part of the calendar, in the order of its days. */
export const calendarList = sliceSchema('Calendar', entry);

/** The States that an account follows. */
export const followedStates = object('FollowedStates', {
  items: list(object('FollowedState', { code: text(), name: text() })),
});

/** The new address of a calendar, which is shown this once. */
export const feedAddress = object('FeedAddress', { path: text('The secret address behind the origin.') });

/** A part of the reminders of an account. */
export const reminderList = sliceSchema(
  'Reminder',
  object('Reminder', {
    id: integer(),
    entry: nullable(entry),
    cycleId: nullable(integer()),
    kind: nullable(oneOf(cycleEventKinds)),
    text: nullable(text()),
    on: nullable(partialDate()),
    daysBefore: integer(),
    snoozedUntil: nullable(partialDate()),
    dismissedAt: nullable(moment()),
    stage: oneOf(['overdue', 'due', 'later', 'done', 'dayless']),
  }),
);
