import type { CycleEventKind } from '../cycles/cycle-event.entity.js';
import type { Standing } from '../cycles/deadline.js';
import type { CycleDeadlines } from '../cycles/deadlines.service.js';
import { isDueKind } from '../cycles/due-kinds.js';
import type { PartialDate } from '../shared/partial-date.js';

/** A day, month or year of the calendar: what happened or will happen in a cycle, or falls due in it. */
export interface CalendarEntry {
  /** The same for as long as the event, or the deadline of the cycle, exists: `event-12`, `deadline-3-follow_up_due`. */
  key: string;
  state: CycleDeadlines['state'];
  cycleId: number;
  /** `CCPR/KAZ/2`. */
  cycle: string;
  treatyCode: string;
  kind: CycleEventKind;
  on: PartialDate;
  /** Last day of an event of several. */
  until: PartialDate | null;
  origin: 'recorded' | 'computed';
  /** False where the day was computed by a rule that was not read in the body's own text. */
  confirmed: boolean;
  /** Null for what is no deadline. */
  standing: Standing | null;
  /** What the day rests on. */
  source: string;
}

/** All of a cycle that has a date, by that date; a month stands before its days. */
export function entriesOf({ id, label, state, treatyCode, events, deadlines }: CycleDeadlines): CalendarEntry[] {
  const of = { state, cycleId: id, cycle: label, treatyCode };
  const happened = events
    .filter(({ kind, onDate }) => onDate !== null && !isDueKind(kind))
    .map((event): CalendarEntry => ({
      ...of,
      key: `event-${event.id}`,
      kind: event.kind,
      on: event.onDate!,
      until: event.untilDate,
      origin: 'recorded',
      confirmed: true,
      standing: null,
      source: event.source,
    }));
  const due = deadlines
    .filter(({ on }) => on !== null)
    .map(({ kind, on, origin, recorded, rule, standing }): CalendarEntry => {
      const computed = origin === 'computed';
      return {
        ...of,
        key: `deadline-${id}-${kind}`,
        kind,
        on: on!,
        until: null,
        origin: computed ? 'computed' : 'recorded',
        confirmed: !computed || rule!.confirmed,
        standing,
        source: computed ? rule!.source : recorded.find(({ onDate }) => onDate === on)!.source,
      };
    });
  return byDay([...happened, ...due]);
}

/** By date; what has the same date by the name of the State. */
export const byDay = (entries: CalendarEntry[]): CalendarEntry[] =>
  entries.toSorted((a, b) => compare(a.on, b.on) || compare(a.state.name, b.state.name) || compare(a.key, b.key));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
