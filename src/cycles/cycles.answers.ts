import { flag, integer, list, nullable, object, oneOf, partialDate, text } from '../api/schema.js';
import { cycleEventKinds } from './cycle-event.entity.js';
import { standings } from './deadline.js';
import { unknownReasons } from './deadline-rules.js';
import { dueKinds } from './due-kinds.js';
import { procedures } from './reporting-cycle.entity.js';

/** Something that happened in a cycle, or falls due. */
export const cycleEvent = object('CycleEvent', {
  id: integer(),
  kind: oneOf(cycleEventKinds),
  onDate: nullable(partialDate()),
  untilDate: nullable(partialDate('The last day of an event of several.')),
  symbol: nullable(text('Of the document that it produced.')),
  note: nullable(text()),
  source: text(),
});

const row = {
  id: integer(),
  label: text('Such as "CCPR/KAZ/2".'),
  treatyCode: text(),
  ordinal: integer(),
  procedure: nullable(oneOf(procedures)),
};

/** A round of reporting. */
export const cycle = object('ReportingCycle', { ...row, stateCode: text() });

/** A round of reporting with what happened in it. */
export const cycleWithEvents = object('Cycle', { ...row, events: list(cycleEvent) });

/** The cycles of a State with what falls due. */
export const cyclesOfState = object('Cycles', {
  items: list(
    object('CycleInFull', {
      ...row,
      latest: flag('Whether the State has no later cycle under the treaty.'),
      events: list(cycleEvent),
      deadlines: list(
        object('Deadline', {
          kind: oneOf(dueKinds),
          on: nullable(partialDate()),
          origin: oneOf(['recorded', 'computed', 'unknown']),
          standing: oneOf(standings),
          differs: flag('Whether what was recorded contradicts itself, or the rule.'),
          reason: nullable(oneOf(unknownReasons, 'Why no day could be computed.')),
        }),
      ),
    }),
  ),
});
