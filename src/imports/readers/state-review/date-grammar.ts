/** A day, month or year, or a span of them, as a sentence prints it. */
export interface DateMention {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; in a mention without a year the year is the one given to `findDates`. */
  start: string;
  /** The last day, month or year of a span; null for a single date. */
  end: string | null;
  /** Offset of the mention in the text and of what follows it. */
  index: number;
  endIndex: number;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const numbersInWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const month = `(?<month>${months.join('|')})`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const lastDay = String.raw`(?:\s?[-–—]\s?(?<lastDay>\d{1,2})(?:st|nd|rd|th)?)?`;
const dash = String.raw`\s?[-–—/]\s?`;
/** What a figure of four digits follows when it is a year and no number of an act or of people. */
const beforeYear = String.raw`(?<=\b(?:in|since|by|until|till|from|of|for|during|before|after|to|and|through|the|year|early|late|mid|end|between|than)[\s-]|[-–—(]\s?|^)`;
const afterYear = String.raw`(?![\d,.]*\d|\s?(?:%|percent|per cent|agenda)|\s+(?:people|persons|children|women|cases|citizens|places)\b)`;

/** The forms of a date, the more telling first; a stretch of text that one form has taken is closed to the next. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`\b(?<year>(?:19|20)\d{2})-(?<monthNumber>\d{2})-(?<day>\d{2})\b`, 'gi'),
  new RegExp(String.raw`\b(?<day>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>(?:19|20)\d{2})\b`, 'gi'),
  new RegExp(String.raw`\b${month}\s+${day}${lastDay},?\s+${year}\b`, 'gi'),
  new RegExp(String.raw`\b${day}${lastDay}\s+(?:of\s+)?${month},?\s+${year}\b`, 'gi'),
  new RegExp(String.raw`\b(?<part>end|beginning|start)\s+of\s+${month},?\s+(?:of\s+)?${year}\b`, 'gi'),
  new RegExp(String.raw`\b${month},?\s+(?:of\s+)?${year}\b`, 'gi'),
  new RegExp(String.raw`\b${month}\s+${day}\b(?!\s*[,.]?\d)`, 'gi'),
  new RegExp(String.raw`\b${day}\s+(?:of\s+)?${month}\b`, 'gi'),
  new RegExp(String.raw`\b${year}${dash}(?<lastYear>(?:19|20)\d{2})\b`, 'gi'),
  new RegExp(String.raw`\b(?:from|between)\s+${year}\s+(?:to|until|and)\s+(?<lastYear>(?:19|20)\d{2})\b`, 'gi'),
  new RegExp(String.raw`\b(?<part>end|beginning|start)\s+of\s+(?:the\s+year\s+)?${year}\b`, 'gi'),
  new RegExp(String.raw`${beforeYear}${year}\b${afterYear}`, 'gi'),
];

function pad(value: number | string): string {
  return String(value).padStart(2, '0');
}

function isDay(yearNumber: number, monthNumber: number, dayNumber: number): boolean {
  return dayNumber >= 1 && dayNumber <= new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
}

type Parts = Record<string, string | undefined>;

function monthOf(parts: Parts): number | null {
  if (parts.monthNumber) return Number(parts.monthNumber);
  return parts.month ? months.indexOf(parts.month.toLowerCase()) + 1 : null;
}

/** `start` and `end` of what a form matched; null for a day that no calendar has. */
function toSpan(parts: Parts, yearOfText: number): { start: string; end: string | null } | null {
  const inYear = Number(parts.year ?? yearOfText);
  const inMonth = monthOf(parts);
  if (inMonth === null) {
    const atEnd = parts.part?.toLowerCase() === 'end';
    return { start: atEnd ? `${inYear}-12` : String(inYear), end: parts.lastYear ?? null };
  }
  if (inMonth < 1 || inMonth > 12) return null;
  const first = `${inYear}-${pad(inMonth)}`;
  if (parts.day === undefined) return { start: first, end: null };
  if (!isDay(inYear, inMonth, Number(parts.day))) return null;
  const last = parts.lastDay && isDay(inYear, inMonth, Number(parts.lastDay)) ? `${first}-${pad(parts.lastDay)}` : null;
  return { start: `${first}-${pad(parts.day)}`, end: last };
}

/** How near a day without a year stands to the dated one that it is listed with (`5 and 7 June 2022`). */
const listed = 12;

/**
 * The dates a text prints, in order. A day and month without a year take the year printed before them or, in a list,
 * right after them, else `yearOfText`.
 */
export function findDates(text: string, yearOfText: number): DateMention[] {
  const found: (DateMention & { parts: Parts })[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [index, endIndex] = [match.index, match.index + match[0].length];
      if (found.some((other) => index < other.endIndex && endIndex > other.index)) continue;
      const parts: Parts = match.groups ?? {};
      const span = toSpan(parts, yearOfText);
      if (span) found.push({ ...span, index, endIndex, parts });
    }
  }
  found.sort((one, other) => one.index - other.index);
  return found.map(({ parts, ...mention }, index) => {
    if (parts.year) return mention;
    const before = found.slice(0, index).findLast((other) => other.parts.year);
    const next = found[index + 1];
    const dated = before ?? (next && next.index - mention.endIndex <= listed ? next : undefined);
    return { ...mention, ...(dated?.parts.year ? toSpan(parts, Number(dated.parts.year)) : null) };
  });
}

/** How many years from now a text promises something (`within two years`); null when it names no such term. */
export function findTermInYears(text: string): number | null {
  const match = /\b(?:within|in|over|during)\s+(?:the\s+)?(?:next\s+)?(\w+)\s+years?\b/i.exec(text);
  if (!match) return null;
  const count = /^\d{1,2}$/.test(match[1]) ? Number(match[1]) : numbersInWords[match[1].toLowerCase()];
  return count ?? null;
}
