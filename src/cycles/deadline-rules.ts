import type { PartialDate } from '../shared/partial-date.js';
import type { CycleFacts } from './cycle-facts.js';
import type { DeadlineRule } from './deadline-rule.entity.js';
import type { DueKind } from './due-kinds.js';

/**
 * Why no day can be computed: no rule is known for the body; the rules differ by procedure, which is not known; the
 * event to count from has no date; the body sets no general period; the date of the event is too coarse to count from.
 */
export const unknownReasons = ['no_rule', 'no_procedure', 'no_base', 'no_period', 'too_coarse'] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** The rule that applies to a deadline with the date it counts from, or the nearest one with what is missing. */
export interface FoundRule {
  rule: DeadlineRule | null;
  base: PartialDate | null;
  reason: UnknownReason | null;
}

/**
 * The rule by which the body counts `kind` in `cycle`. A rule of the cycle's own procedure goes before one for both, a
 * later one before an earlier.
 */
export function findRule(kind: DueKind, cycle: CycleFacts, rules: DeadlineRule[]): FoundRule {
  const ofKind = rules.filter(
    ({ mechanismCode, dueKind }) => mechanismCode === cycle.mechanismCode && dueKind === kind,
  );
  const open = ofKind
    .filter((rule) => rule.procedure === null || rule.procedure === cycle.procedure)
    .filter((rule) => rule.fromKind !== 'entry_into_force' || cycle.ordinal === 1)
    .toSorted((a, b) => Number(b.procedure !== null) - Number(a.procedure !== null) || compare(b, a))
    .map((rule) => ({ rule, base: baseOf(rule, cycle) }));
  const fitting = open.find(({ rule, base }) => (base === null ? setsNoPeriod(rule) : covers(rule, base)));
  if (fitting) return { ...fitting, reason: setsNoPeriod(fitting.rule) ? 'no_period' : null };
  const waiting = open.find(({ base }) => base === null);
  if (waiting) return { ...waiting, reason: 'no_base' };
  const byProcedure = cycle.procedure === null && ofKind.some(({ procedure }) => procedure !== null);
  return { rule: null, base: null, reason: byProcedure ? 'no_procedure' : 'no_rule' };
}

/** The latest date of what the rule counts from; null when none is recorded. */
function baseOf({ fromKind }: DeadlineRule, { events, entryIntoForce }: CycleFacts): PartialDate | null {
  if (fromKind === 'entry_into_force') return entryIntoForce;
  const dates = events.filter(({ kind }) => kind === fromKind).map(({ onDate }) => onDate);
  return (
    dates
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

const setsNoPeriod = ({ offsetCount }: DeadlineRule) => offsetCount === null;

const covers = ({ appliesFrom, appliesUntil }: DeadlineRule, base: PartialDate) =>
  (appliesFrom === null || base >= appliesFrom) &&
  (appliesUntil === null || base.slice(0, appliesUntil.length) <= appliesUntil);

const compare = (a: DeadlineRule, b: DeadlineRule) => {
  const [from, other] = [a.appliesFrom ?? '', b.appliesFrom ?? ''];
  return from < other ? -1 : from > other ? 1 : a.id - b.id;
};
