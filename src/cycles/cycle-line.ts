import type { PartialDate } from '../shared/partial-date.js';
import { cycleEventKinds, type CycleEvent } from './cycle-event.entity.js';

/** An event on the line of its cycle: behind us, the next to come, or further ahead. */
export interface LineEvent extends Pick<
  CycleEvent,
  'id' | 'kind' | 'onDate' | 'untilDate' | 'symbol' | 'note' | 'source'
> {
  place: 'past' | 'next' | 'ahead';
}

const place = (kind: CycleEvent['kind']) => cycleEventKinds.indexOf(kind);

/**
 * The events of one cycle in the order in which they happened; one without a date stands where its kind belongs. An
 * event is past once its last day, month or year has begun by `day` (`YYYY-MM-DD`); one without a date is past when a
 * later kind is.
 */
export function cycleLine(events: CycleEvent[], day: string): LineEvent[] {
  const line = inOrder(events);
  const happened = line.map(({ onDate, untilDate }) => (onDate ? begun(untilDate ?? onDate, day) : null));
  const last = happened.lastIndexOf(true);
  const next = happened.findIndex((past, index) => past === false || (past === null && index > last));
  return line.map(({ id, kind, onDate, untilDate, symbol, note, source }, index) => {
    const past = happened[index] ?? index <= last;
    return {
      id,
      kind,
      onDate,
      untilDate,
      symbol,
      note,
      source,
      place: past ? 'past' : index === next ? 'next' : 'ahead',
    };
  });
}

const begun = (date: PartialDate, day: string) => date <= day.slice(0, date.length);

function inOrder(events: CycleEvent[]): CycleEvent[] {
  const line = events
    .filter(({ onDate }) => onDate !== null)
    .toSorted((a, b) => (a.onDate! < b.onDate! ? -1 : a.onDate! > b.onDate! ? 1 : place(a.kind) - place(b.kind)));
  for (const event of events.filter(({ onDate }) => onDate === null)) {
    const at = line.findIndex(({ kind }) => place(kind) > place(event.kind));
    line.splice(at < 0 ? line.length : at, 0, event);
  }
  return line;
}
