import { cutTo, isOver, type PartialDate } from '../shared/partial-date.js';
import { moveDate } from '../shared/move-date.js';
import type { CycleEvent } from './cycle-event.entity.js';
import type { CycleFacts, EventFact } from './cycle-facts.js';
import type { BaseKind, DeadlineRule } from './deadline-rule.entity.js';
import { findRule, type UnknownReason } from './deadline-rules.js';
import { answers, dueKinds, isOfNextCycle, type DueKind } from './due-kinds.js';

export const standings = ['met', 'late', 'overdue', 'passed', 'coming', 'unknown'] as const;
/** `late`: met after its day; `passed`: over, and nobody was bound to meet it; `overdue`: over, and nothing recorded. */
export type Standing = (typeof standings)[number];

/** The day that a rule gives. */
export interface ComputedDay {
  on: PartialDate;
  base: { kind: BaseKind; on: PartialDate };
}

/** A deadline of a cycle: what the record says of its day, and what the rule of the body gives. */
export interface Deadline {
  kind: DueKind;
  /** What counts: the earliest day that was recorded, else the computed one; null when neither is known. */
  on: PartialDate | null;
  origin: 'recorded' | 'computed' | 'unknown';
  /** Events that state the day; several may disagree, and stay. */
  recorded: EventFact[];
  computed: ComputedDay | null;
  /** The rule that gave the computed day, or says why there is none. */
  rule: DeadlineRule | null;
  /** Why no day could be computed; null when one was. */
  reason: UnknownReason | null;
  /** Whether a day that was recorded contradicts another, or the computed one. */
  differs: boolean;
  /** What met it. */
  answer: EventFact | null;
  standing: Standing;
}

/**
 * The deadlines of a cycle on `day` (`YYYY-MM-DD`), in the order of {@link dueKinds}. `later` are the later cycles of the
 * State under the treaty: what they have taken up is no deadline of this one any more. A deadline whose day is not known
 * is named only where it is still ahead.
 */
export function deadlinesOf(
  cycle: CycleFacts,
  later: Pick<CycleFacts, 'events'>[],
  rules: DeadlineRule[],
  day: string,
): Deadline[] {
  return dueKinds
    .filter((kind) => !isTakenUp(kind, later))
    .map((kind) => deadlineOf(kind, cycle, rules, day))
    .filter(({ kind, on, reason }) => on !== null || (later.length === 0 && isAhead(kind, cycle, reason)));
}

function deadlineOf(kind: DueKind, cycle: CycleFacts, rules: DeadlineRule[], day: string): Deadline {
  const recorded = cycle.events.filter((event) => event.kind === kind && event.onDate !== null);
  const { rule, computed, reason } = compute(kind, cycle, rules);
  const days = recorded.map(({ onDate }) => onDate!).toSorted();
  const on = days[0] ?? computed?.on ?? null;
  const answer = answerTo(kind, cycle.events);
  return {
    kind,
    on,
    origin: days.length > 0 ? 'recorded' : computed ? 'computed' : 'unknown',
    recorded,
    computed,
    rule,
    reason,
    differs: disagree(computed ? [...days, computed.on] : days),
    answer,
    standing: standingOf(kind, on, answer, day),
  };
}

function compute(kind: DueKind, cycle: CycleFacts, rules: DeadlineRule[]) {
  const found = findRule(kind, cycle, rules);
  const { rule, base } = found;
  if (found.reason !== null || rule?.offsetCount == null || base === null)
    return { rule, computed: null, reason: found.reason };
  const moved = moveDate(base, rule.offsetCount, rule.offsetUnit!);
  if (moved === null) return { rule, computed: null, reason: 'too_coarse' as const };
  const onDay =
    rule.dayOfMonth === null || moved.length < 7 ? moved : `${moved.slice(0, 7)}-${twoDigits(rule.dayOfMonth)}`;
  return {
    rule,
    computed: { on: cutTo(onDay, rule.precision), base: { kind: rule.fromKind, on: base } },
    reason: null,
  };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Dates that differ only in precision agree. */
function disagree(dates: PartialDate[]): boolean {
  return dates.some((one) => dates.some((other) => !one.startsWith(other) && !other.startsWith(one)));
}

function answerTo(kind: DueKind, events: EventFact[]): EventFact | null {
  if (isOfNextCycle(kind)) return null;
  const given = events.filter((event) => event.kind === answers[kind]);
  const dated = given.filter(({ onDate }) => onDate !== null).toSorted((a, b) => (a.onDate! < b.onDate! ? -1 : 1));
  return dated[0] ?? given[0] ?? null;
}

function standingOf(kind: DueKind, on: PartialDate | null, answer: EventFact | null, day: string): Standing {
  if (answer) return on !== null && answer.onDate !== null && isOver(on, answer.onDate) ? 'late' : 'met';
  if (on === null) return 'unknown';
  if (!isOver(on, day)) return 'coming';
  return answers[kind] === null ? 'passed' : 'overdue';
}

/** Whether a later cycle already holds what the deadline announces. */
function isTakenUp(kind: DueKind, later: Pick<CycleFacts, 'events'>[]): boolean {
  if (!isOfNextCycle(kind)) return false;
  const announced = kind === 'next_report_due' ? ['report_due', 'report_received'] : [answers[kind]];
  return later.some(({ events }) => events.some((event) => announced.includes(event.kind)));
}

/** Whether the cycle still waits for a deadline whose day is not known. */
function isAhead(kind: DueKind, { events, procedure }: CycleFacts, reason: UnknownReason | null): boolean {
  const has = (...kinds: CycleEvent['kind'][]) => events.some((event) => kinds.includes(event.kind));
  const concluded = has('observations_adopted', 'observations_issued');
  if (answerTo(kind, events)) return false;
  if (kind === 'follow_up_due' || kind === 'next_report_due') return concluded;
  if (isOfNextCycle(kind)) return concluded && reason !== 'no_rule';
  if (concluded || has('dialogue')) return false;
  return kind !== 'replies_due' || (procedure !== 'simplified' && has('list_of_issues'));
}
