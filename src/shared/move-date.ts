import { precisionOf, type PartialDate } from './partial-date.js';

export const offsetUnits = ['year', 'month', 'week', 'day'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/**
 * `date` moved by `count` units, back when negative, as precise as it was. A day that the month lacks becomes its last:
 * one year after 29 February is 28 February. Null where the date is too coarse to move so: a month by weeks, a year by
 * months.
 */
export function moveDate(date: PartialDate, count: number, unit: OffsetUnit): PartialDate | null {
  const precision = precisionOf(date);
  if (unit === 'day' || unit === 'week') {
    if (precision !== 'day') return null;
    const moved = new Date(`${date}T00:00:00Z`);
    moved.setUTCDate(moved.getUTCDate() + count * (unit === 'week' ? 7 : 1));
    return moved.toISOString().slice(0, 10);
  }
  if (precision === 'year') return unit === 'year' ? digits(Number(date) + count, 4) : null;
  const [year, month, day] = date.split('-').map(Number);
  const months = year! * 12 + (month! - 1) + count * (unit === 'year' ? 12 : 1);
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const moved = `${digits(toYear, 4)}-${digits(toMonth, 2)}`;
  return day === undefined ? moved : `${moved}-${digits(Math.min(day, daysIn(toYear, toMonth)), 2)}`;
}

/** The first and the last day of a date of any precision, `YYYY-MM-DD`. */
export function spanOf(date: PartialDate): { first: string; last: string } {
  if (date.length === 10) return { first: date, last: date };
  const [year, month] = date.split('-').map(Number);
  if (month === undefined) return { first: `${date}-01-01`, last: `${date}-12-31` };
  return { first: `${date}-01`, last: `${date}-${daysIn(year!, month)}` };
}

/** Days in a month, 1-based. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const digits = (number: number, length: number) => String(number).padStart(length, '0');
