import fc from 'fast-check';
import type { CycleEventKind } from './cycle-event.entity.js';
import type { CycleFacts } from './cycle-facts.js';
import type { DeadlineRule } from './deadline-rule.entity.js';
import { deadlinesOf } from './deadline.js';
import { dueKinds, type DueKind } from './due-kinds.js';

const rule = (dueKind: DueKind, changes: Partial<DeadlineRule>) =>
  ({
    id: 1,
    mechanismCode: 'CCPR',
    dueKind,
    procedure: null,
    fromKind: 'observations_adopted',
    offsetCount: 1,
    offsetUnit: 'year',
    dayOfMonth: null,
    precision: 'day',
    appliesFrom: null,
    appliesUntil: null,
    confirmed: true,
    note: null,
    source: 'Invented',
    ...changes,
  }) as DeadlineRule;

let id = 0;
const event = (kind: CycleEventKind, onDate: string | null) =>
  ({ id: (id += 1), kind, onDate, untilDate: null, symbol: null, note: null, source: 'Invented' }) as const;

const cycle = (events: CycleFacts['events'], changes: Partial<CycleFacts> = {}): CycleFacts => ({
  mechanismCode: 'CCPR',
  ordinal: 2,
  procedure: 'standard',
  entryIntoForce: null,
  events,
  ...changes,
});

const followUpRules = [
  rule('follow_up_due', { id: 1, appliesUntil: '2017-10' }),
  rule('follow_up_due', { id: 2, offsetCount: 2, appliesFrom: '2017-11', appliesUntil: '2019' }),
  rule('follow_up_due', { id: 3, offsetCount: 3, appliesFrom: '2020', confirmed: false }),
];

const find = (kind: DueKind, facts: CycleFacts, rules: DeadlineRule[], day = '2020-01-01') =>
  deadlinesOf(facts, [], rules, day).find((one) => one.kind === kind);

describe('the deadlines of a cycle', () => {
  it.each([
    ['2016-07-11', '2017-07-11', 1],
    ['2017-10-31', '2018-10-31', 1],
    ['2017-11-06', '2019-11-06', 2],
    ['2020-02-29', '2023-02-28', 3],
  ])('counts from %s by the rule of its time', (adopted, due, ruleId) => {
    const found = find('follow_up_due', cycle([event('observations_adopted', adopted)]), followUpRules)!;
    expect([found.on, found.origin, found.rule!.id]).toEqual([due, 'computed', ruleId]);
    expect(found.computed!.base).toEqual({ kind: 'observations_adopted', on: adopted });
  });

  it('lets the recorded day win, and says where it contradicts the computed one', () => {
    const adopted = event('observations_adopted', '2016-07-11');
    const printed = cycle([adopted, event('follow_up_due', '2017-07-01')]);
    expect(find('follow_up_due', printed, followUpRules)).toMatchObject({
      on: '2017-07-01',
      origin: 'recorded',
      computed: { on: '2017-07-11' },
      differs: true,
    });
    const coarse = cycle([adopted, event('follow_up_due', '2017-07')]);
    expect(find('follow_up_due', coarse, followUpRules)).toMatchObject({ on: '2017-07', differs: false });
  });

  it.each([
    ['no_rule', [event('observations_adopted', '2025-07-11')], []],
    ['no_base', [event('observations_issued', '2025-09-03')], followUpRules],
    ['no_period', [event('observations_adopted', '2025')], [rule('follow_up_due', { offsetCount: null })]],
    ['too_coarse', [event('observations_adopted', '2025')], [rule('follow_up_due', { offsetUnit: 'month' })]],
    ['no_procedure', [event('observations_adopted', '2025')], [rule('follow_up_due', { procedure: 'simplified' })]],
  ] as const)('is unknown, and says why: %s', (reason, events, rules) => {
    const found = find('follow_up_due', cycle([...events], { procedure: null }), [...rules]);
    expect(found).toMatchObject({ on: null, origin: 'unknown', standing: 'unknown', reason });
  });

  it('counts the first report from the entry into force, and no other', () => {
    const rules = [rule('report_due', { fromKind: 'entry_into_force' })];
    const inForce = { entryIntoForce: '2006-04-24' };
    expect(find('report_due', cycle([], { ...inForce, ordinal: 1 }), rules)!.on).toBe('2007-04-24');
    expect(find('report_due', cycle([], inForce), rules)!.reason).toBe('no_rule');
  });

  it('falls on the day of the month that the rule names, two months before', () => {
    const rules = [
      rule('ngo_input_due', { fromKind: 'list_of_issues', offsetCount: -2, offsetUnit: 'month', dayOfMonth: 1 }),
    ];
    expect(find('ngo_input_due', cycle([event('list_of_issues', '2026-02')]), rules)!.on).toBe('2025-12-01');
  });

  it.each([
    [[], '2017-07-11', 'coming'],
    [[], '2017-07-12', 'overdue'],
    [[event('follow_up_received', '2017-07-11')], '2020-01-01', 'met'],
    [[event('follow_up_received', '2017-08')], '2020-01-01', 'late'],
    [[event('follow_up_received', null)], '2020-01-01', 'met'],
  ] as const)('stands as its answer %# says', (answers, day, standing) => {
    const events = [event('observations_adopted', '2016-07-11'), ...answers];
    expect(find('follow_up_due', cycle(events), followUpRules, day)!.standing).toBe(standing);
  });

  it('leaves to a later cycle what that has taken up, and names nothing unknown of a closed one', () => {
    const closed = cycle([event('observations_adopted', '2011-07-26'), event('next_report_due', '2014-07-29')]);
    const later = { events: [event('report_received', '2014-12-11')] };
    expect(deadlinesOf(closed, [later], [], '2020-01-01')).toEqual([]);
    expect(deadlinesOf(closed, [{ events: [] }], [], '2020-01-01').map(({ kind }) => kind)).toEqual([
      'next_report_due',
    ]);
  });

  it('has a day or a reason, never both invented and unknown', () => {
    const date = fc.option(
      fc
        .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
      { nil: null },
    );
    const kinds = fc.constantFrom<CycleEventKind>(
      'list_of_issues',
      'session',
      'dialogue',
      'observations_adopted',
      ...dueKinds,
    );
    const events = fc.array(fc.tuple(kinds, date).map(([kind, on]) => event(kind, on)));
    fc.assert(
      fc.property(events, (some) => {
        for (const found of deadlinesOf(cycle(some), [], followUpRules, '2020-06-15')) {
          expect(found.on === null).toBe(found.origin === 'unknown');
          expect(found.computed === null).toBe(found.reason !== null);
          expect(found.origin === 'recorded').toBe(found.recorded.some(({ onDate }) => onDate === found.on));
        }
      }),
    );
  });
});
