import type { ClaimKind } from '../../parsed-document.js';
import { type DateMention, findDates, findTermInYears } from './date-grammar.js';
import type { Section } from './structure.js';

/** The day a claim describes and the day it promises, each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, null when not stated. */
export interface ClaimDates {
  date: string | null;
  targetDate: string | null;
}

const imprint = /^\p{Lu}[\p{L} .-]*,?\s+((?:19|20)\d{2})\.?$/u;
const told = /\b(?:was|were|has|have|as of)\b/i;
const promised = /\b(?:will|planned|scheduled|expected|plans? to|goal)\b/i;
const deadline = /\b(?:by|until|till|before|no later than|not later than|up to)\s+(?:the\s+)?$/i;
const now = /^(?:as of )?(?:today|now)\b|\b(?:currently|as of today)\b/i;
const sameYear = /\bthis year\b/i;
const lastYear = /\blast year(?:['’]s)?\b/i;
const endOfYear = /\b(?:by|until|before) the end of (?:the|this) year\b/i;
const nextYear = /\bnext year\b/i;
const datedDocument =
  /\b(?:plans?|program(?:me)?s?|projects?|strateg(?:y|ies)|concepts?|road ?maps?|measures|indicators|agenda)\b/i;

/** The year of a review: of its imprint, else the latest year its first pages or its claims name in the past. */
export function yearOfReview(preamble: readonly string[], sections: readonly Section[]): number {
  for (const line of preamble) {
    const match = imprint.exec(line);
    if (match) return Number(match[1]);
  }
  const years = sections
    .flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text))
    .filter((text) => told.test(text))
    .flatMap((text) => findDates(text, 0).map((mention) => Number(mention.start.slice(0, 4))));
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

/** The month up to which a review tells the past (`YYYY-MM`): what is dated later is a promise. */
export function monthOfReview(sentences: readonly string[], year: number): string {
  const dated = sentences
    .filter((text) => told.test(text) && !promised.test(text))
    .flatMap((text) => findDates(text, year).map((mention) => mention.start))
    .filter((date) => date.length >= 7 && date.startsWith(String(year)))
    .map((date) => date.slice(0, 7))
    .toSorted();
  return dated.at(-1) ?? `${year}-12`;
}

function isLater(date: string, month: string): boolean {
  return date.slice(0, 7) > month.slice(0, date.length);
}

function relativeYear(text: string, year: number): string | null {
  if (sameYear.test(text)) return String(year);
  return lastYear.test(text) ? String(year - 1) : null;
}

/**
 * The dates of a sentence. A date after the month of the review is a target, and so is a deadline (`by`, `until`) of
 * something planned; of the others the first is the date of the claim. The end of a plan's period is its target.
 */
export function datesOf(text: string, kind: ClaimKind, month: string): ClaimDates {
  const year = Number(month.slice(0, 4));
  const isPromise = kind === 'planned';
  let date: string | null = null;
  let targetDate: string | null = null;
  const isAfterYear = (mention: DateMention) => Number(mention.start.slice(0, 4)) > year;
  const isTarget = (mention: DateMention) =>
    isAfterYear(mention) ||
    (isPromise && isLater(mention.start, month)) ||
    (isPromise && mention.end === null && (deadline.test(text.slice(0, mention.index)) || promised.test(text)));
  for (const mention of findDates(text, year)) {
    if (isTarget(mention)) targetDate ??= mention.end ?? mention.start;
    else date ??= mention.start;
    if (mention.end && isLater(mention.end, month) && datedDocument.test(text)) targetDate ??= mention.end;
  }
  if (date === null && targetDate === null) {
    const term = findTermInYears(text);
    if (endOfYear.test(text)) targetDate = `${year}-12`;
    else if (isPromise && term !== null) targetDate = String(year + term);
    else if (nextYear.test(text)) targetDate = String(year + 1);
    else date = relativeYear(text, year) ?? (kind === 'statistic' && now.test(text) ? String(year) : null);
  }
  return { date, targetDate };
}
