import type { PartialDate } from '../shared/partial-date.js';
import { cycleEventKinds, type CycleEvent, type CycleEventKind } from './cycle-event.entity.js';
import { answers, dueKinds, isDueKind, isOfNextCycle } from './due-kinds.js';

/**
 * An event on the line of its cycle: behind us, the next to come, or further ahead; `awaited` when its day has passed
 * and what fell due is not recorded.
 */
export interface LineEvent extends Pick<
  CycleEvent,
  'id' | 'kind' | 'onDate' | 'untilDate' | 'symbol' | 'note' | 'source'
> {
  place: 'past' | 'awaited' | 'next' | 'ahead';
}

/** Kinds that stand in the record before they happen. */
const foreseen = new Set<CycleEventKind>([...dueKinds, 'session', 'dialogue']);

const orderOf = (kind: CycleEventKind) => cycleEventKinds.indexOf(kind);

/**
 * The events of one cycle in the order in which they happened; one without a date stands where its kind belongs. An
 * event is past once its last day, or its month or year, has begun by `day` (`YYYY-MM-DD`); one without a date is past
 * when a later one is, or when its kind says that it happened. `latest` says that the record has no later cycle, so
 * that the next report is not in.
 */
export function cycleLine(events: CycleEvent[], day: string, latest = false): LineEvent[] {
  const line = inOrder(events);
  const future = line.findIndex(({ onDate, untilDate }) => onDate && !begun(untilDate ?? onDate, day));
  const before = future < 0 ? line : line.slice(0, future);
  const last = before.findLastIndex(({ kind, onDate }) => onDate !== null || !foreseen.has(kind));
  const next = last + 1;
  return line.map((event, index) => {
    const { id, kind, onDate, untilDate, symbol, note, source } = event;
    const past = isAwaited(kind, events, latest) ? 'awaited' : 'past';
    const place = index <= last ? past : index === next ? 'next' : 'ahead';
    return { id, kind, onDate, untilDate, symbol, note, source, place };
  });
}

function isAwaited(kind: CycleEventKind, events: CycleEvent[], latest: boolean): boolean {
  if (!isDueKind(kind)) return false;
  if (isOfNextCycle(kind)) return latest;
  const answer = answers[kind];
  return answer !== null && !events.some((event) => event.kind === answer);
}

const begun = (date: PartialDate, day: string) => date <= day.slice(0, date.length);

/** Events by date; one without a date stands where its kind belongs. */
export function inOrder<Event extends Pick<CycleEvent, 'kind' | 'onDate'>>(events: Event[]): Event[] {
  const line = events
    .filter(({ onDate }) => onDate !== null)
    .toSorted((a, b) => (a.onDate! < b.onDate! ? -1 : a.onDate! > b.onDate! ? 1 : orderOf(a.kind) - orderOf(b.kind)));
  for (const event of events.filter(({ onDate }) => onDate === null)) {
    const at = line.findIndex(({ kind }) => orderOf(kind) > orderOf(event.kind));
    line.splice(at < 0 ? line.length : at, 0, event);
  }
  return line;
}
