/**
 * A date as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Kept as text: the strings sort by time, and a
 * less precise date stands before every day within it, so it counts from its first day.
 */
export type PartialDate = string;

export const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

/** Letters of a {@link PartialDate} of each precision. */
const lengths: Record<Precision, number> = { day: 10, month: 7, year: 4 };

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether `text` is a {@link PartialDate} of a day, month or year that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  if (text.length < 10) return true;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `text` as people write it, `9 August 2016`, `June 2022` or `2022`, in the words of `language` (BCP 47). */
export function formatPartialDate(text: PartialDate, language = 'en'): string {
  const locale = language === 'en' ? 'en-GB' : language;
  if (text.length === 4) return new Intl.NumberFormat(locale, { useGrouping: false }).format(Number(text));
  const date = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(text.length === 10 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

export const precisionOf = (date: PartialDate): Precision => precisions.find((one) => lengths[one] === date.length)!;

/** `date` cut to `precision`; one that is less precise stays as it is. */
export const cutTo = (date: PartialDate, precision: Precision): PartialDate => date.slice(0, lengths[precision]);

/** Whether the last day of `date` lies before `day` (`YYYY-MM-DD`): a month or a year is over with its end. */
export const isOver = (date: PartialDate, day: string): boolean => date < day.slice(0, date.length);

/** The check that a column of partial dates carries, for `@Check`; `column` is the name in SQL. */
export const partialDateCheck = (column: string) => `${column} ~ '^\\d{4}(-\\d{2}(-\\d{2})?)?$'`;

/** Today in UTC, `YYYY-MM-DD`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
