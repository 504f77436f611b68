import fc from 'fast-check';
import { cycleEventKinds, type CycleEvent } from './cycle-event.entity.js';
import { cycleLine } from './cycle-line.js';

const event = (kind: CycleEvent['kind'], onDate: string | null, untilDate: string | null = null) =>
  ({ id: 1, kind, onDate, untilDate, symbol: null, note: null, source: 'Invented' }) as CycleEvent;
const placed = (events: CycleEvent[], day: string) =>
  cycleLine(events, day).map(({ kind, place }) => `${kind} ${place}`);

describe('the line of a cycle', () => {
  it('runs by date, and puts an event without one where its kind belongs', () => {
    expect(
      placed(
        [event('dialogue', '2016-06-22'), event('report_received', null), event('list_of_issues', '2015-11')],
        '2020-01-01',
      ),
    ).toEqual(['list_of_issues past', 'report_received past', 'dialogue past']);
  });

  it('names one event as the next, and the later ones as ahead', () => {
    expect(
      placed(
        [event('dialogue', '2016-06-22'), event('follow_up_due', '2017-07'), event('next_report_due', '2020')],
        '2017-01-01',
      ),
    ).toEqual(['dialogue past', 'follow_up_due next', 'next_report_due ahead']);
  });

  it.each([
    ['2016-06-22', 'next'],
    ['2016-06-23', 'past'],
  ])('counts an event of several days as past on its last day: %s', (day, place) => {
    expect(placed([event('dialogue', '2016-06-22', '2016-06-23')], day)).toEqual([`dialogue ${place}`]);
  });

  it('counts a month as past once it has begun', () => {
    expect(placed([event('follow_up_due', '2017-07')], '2017-06-30')).toEqual(['follow_up_due next']);
    expect(placed([event('follow_up_due', '2017-07')], '2017-07-01')).toEqual(['follow_up_due awaited']);
  });

  it('still awaits what fell due until it is recorded', () => {
    const due = event('follow_up_due', '2017-07');
    expect(placed([due, event('follow_up_received', null)], '2020-01-01')).toEqual([
      'follow_up_due past',
      'follow_up_received past',
    ]);
    const next = [event('next_report_due', '2019')];
    expect(cycleLine(next, '2020-01-01', true)[0]!.place).toBe('awaited');
    expect(cycleLine(next, '2020-01-01', false)[0]!.place).toBe('past');
  });

  it('keeps every event once, has at most one next, and nothing past after it', () => {
    const date = fc.option(fc.integer({ min: 2000, max: 2030 }).map(String), { nil: null });
    const events = fc.array(fc.tuple(fc.constantFrom(...cycleEventKinds), date).map(([kind, on]) => event(kind, on)));
    fc.assert(
      fc.property(events, fc.integer({ min: 2000, max: 2030 }), (some, year) => {
        const line = cycleLine(some, `${year}-06-15`);
        expect(line).toHaveLength(some.length);
        const places = line.map(({ place }) => place);
        expect(places.filter((place) => place === 'next').length).toBeLessThanOrEqual(1);
        const next = places.indexOf('next');
        expect(next < 0 ? [] : places.slice(next)).not.toEqual(expect.arrayContaining(['past']));
      }),
    );
  });
});
