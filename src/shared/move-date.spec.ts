import fc from 'fast-check';
import { moveDate, offsetUnits, spanOf } from './move-date.js';
import { isPartialDate } from './partial-date.js';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const anyCount = fc.integer({ min: -120, max: 120 });

describe('moving a date', () => {
  it.each([
    ['2016-07-11', 1, 'year', '2017-07-11'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2025-01-31', 1, 'month', '2025-02-28'],
    ['2025-03-31', -1, 'month', '2025-02-28'],
    ['2025-02', -2, 'month', '2024-12'],
    ['2025-03-01', -4, 'week', '2025-02-01'],
    ['2024-12-31', 1, 'day', '2025-01-01'],
    ['2025', 8, 'year', '2033'],
  ] as const)('takes %s by %i %s to %s', (date, count, unit, moved) => {
    expect(moveDate(date, count, unit)).toBe(moved);
  });

  it.each([
    ['2025-02', 2, 'week'],
    ['2025', 6, 'month'],
    ['2025', 1, 'day'],
  ] as const)('does not pretend to know %s moved by %i %s', (date, count, unit) => {
    expect(moveDate(date, count, unit)).toBeNull();
  });

  it('gives a date of the calendar, as precise as it was', () => {
    fc.assert(
      fc.property(anyDate, anyCount, fc.constantFrom(...offsetUnits), (date, count, unit) => {
        const moved = moveDate(date, count, unit);
        fc.pre(moved !== null);
        expect(isPartialDate(moved)).toBe(true);
        expect(moved).toHaveLength(date.length);
      }),
    );
  });

  it('comes back by weeks and days', () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.constantFrom('week', 'day'), (day, count, unit) => {
        expect(moveDate(moveDate(day, count, unit)!, -count, unit)).toBe(day);
      }),
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyCount, fc.constantFrom(...offsetUnits), (one, other, count, unit) => {
        const [earlier, later] = [one, other].toSorted();
        expect(moveDate(earlier!, count, unit)! <= moveDate(later!, count, unit)!).toBe(true);
      }),
    );
  });

  it('spans a month or a year from its first day to its last', () => {
    expect(spanOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(spanOf('2025')).toEqual({ first: '2025-01-01', last: '2025-12-31' });
    fc.assert(
      fc.property(anyDate, (date) => {
        const { first, last } = spanOf(date);
        expect([first, last].every((day) => isPartialDate(day) && day.startsWith(date))).toBe(true);
        expect(moveDate(last, 1, 'day')!.startsWith(date)).toBe(false);
      }),
    );
  });
});
