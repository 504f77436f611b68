const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');

/** A date as UN documents print it: `23 March 2016`, `March 2016` or `2016`; also `March 23, 2016`. */
export const PRINTED_DATE = String.raw`(?:\d{1,2}\s+)?(?:${MONTH})(?:\s+\d{1,2},)?\s+\d{4}|\b(?:19|20)\d{2}\b`;

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as print; null for what is no date. */
export function isoDate(printed: string): string | null {
  const year = /\d{4}/.exec(printed)?.[0];
  if (!year) return null;
  const month = MONTHS.findIndex((name) => printed.includes(name)) + 1;
  if (month === 0) return year;
  const day = /^(\d{1,2})\s|\s(\d{1,2}),/.exec(printed);
  const parts = [year, month, ...(day ? [Number(day[1] ?? day[2])] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The first date of a text that is precise to the day, `YYYY-MM-DD`, or null. */
export function firstDay(text: string): string | null {
  const printed = new RegExp(String.raw`\b\d{1,2}\s+(?:${MONTH})\s+\d{4}`).exec(text)?.[0];
  return printed ? isoDate(printed.replaceAll(/\s+/g, ' ')) : null;
}

/** Every date of a text that is precise to the day, in printed order. */
export function days(text: string): string[] {
  const printed = text.matchAll(new RegExp(String.raw`\b\d{1,2}\s+(?:${MONTH})\s+\d{4}`, 'g'));
  return [...printed].flatMap(([match]) => isoDate(match.replaceAll(/\s+/g, ' ')) ?? []);
}
