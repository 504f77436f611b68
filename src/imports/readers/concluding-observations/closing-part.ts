import { PRINTED_DATE, isoDate } from '../un-document/dates.js';
import { sentences } from '../un-document/sentences.js';

const NUMBERS = String.raw`\d{1,3}(?:\s*\([a-z]{1,2}\)(?:\s*(?:,|and|to|[-–])\s*\([a-z]{1,2}\))*)?`;
/** `paragraphs 10 (non-discrimination), 22 (…) and 24 (…)`: numbers, limbs, and subjects that may hold commas. */
const LIST = new RegExp(
  String.raw`\bpara(?:graph)?s?\b\.?\s+(${NUMBERS}(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:\s*(?:,|;|and|&|as well as|[-–]|to)+\s*(?:paragraphs?\s+|paras?\.\s+)?${NUMBERS}(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?)*)`,
  'gi',
);
const ASKS_FOLLOW_UP =
  /\bwithin (?:one|two|three|1|2|3|a|12|24) (?:calendar )?(?:years?|months?)|\brule \d+|follow[- ]?up|by \d{1,2} \p{Lu}\p{Ll}+ \d{4}/iu;

/**
 * The numbers of the paragraphs that the Committee selects for follow-up, without limbs, in printed order.
 * `paragraphs` are those of the closing part. Rules of procedure have paragraphs too and do not count.
 */
export function followUpParagraphsOf(paragraphs: string[]): string[] {
  const asking = paragraphs.flatMap(sentences).filter((sentence) => {
    return (
      ASKS_FOLLOW_UP.test(sentence) &&
      /recommendation|concern|information/i.test(sentence) &&
      !/particular importance/i.test(sentence)
    );
  });
  for (const sentence of asking) {
    const lists = [...sentence.matchAll(LIST)].filter(
      ({ index }) => !/\brules? \d+,?\s*$/i.test(sentence.slice(0, index)),
    );
    const numbers = lists.flatMap(([, list]) => numbersIn(list));
    if (numbers.length > 0) return [...new Set(numbers)];
  }
  return [];
}

function numbersIn(list: string): string[] {
  let flat = list;
  while (/\([^()]*\)/.test(flat)) flat = flat.replaceAll(/\([^()]*\)/g, ' ');
  return [...flat.matchAll(/(\d{1,3})(?:\s*(?:[-–]|\bto\b)\s*(\d{1,3}))?/g)].flatMap(([, first, last]) => {
    const length = last ? Math.max(0, Number(last) - Number(first)) : 0;
    return Array.from({ length: length + 1 }, (_, step) => String(Number(first) + step));
  });
}

/** When the next report is due, and whether that was worked out and not printed. */
export interface NextReport {
  due: string;
  derived: boolean;
}

const DUE = new RegExp(
  String.raw`\b(?:by|before|due (?:to be submitted )?(?:on|in|by)|due date (?:of|is)|no later than|not later than|on|in)\s+(?:the end of\s+)?(${PRINTED_DATE})`,
);
const SETS_DATE = new RegExp(String.raw`\b(?:sets|fixes|established)\s+(${PRINTED_DATE})\s+as the (?:due )?date`);

/**
 * When the State's next report is due: the date in the sentence that asks for it; in the predictable review cycle, the
 * year in which the State receives the list of issues and one more, for its replies within a year are the report.
 * Source of that rule: predictable review cycle of the Human Rights Committee (A/75/40, part I).
 */
export function nextReportOf(paragraphs: string[]): NextReport | null {
  const all = paragraphs.flatMap(sentences);
  for (const sentence of all.filter(
    (candidate) => /\breport/i.test(candidate) && !/list of issues|within (?:one|two|three) years? of/i.test(candidate),
  )) {
    if (!/\b(?:submit|submission|submitted|due|next|present|provide)\b/i.test(sentence)) continue;
    const date = SETS_DATE.exec(sentence)?.[1] ?? DUE.exec(afterReport(sentence))?.[1];
    const due = date && isoDate(date);
    if (due) return { due, derived: false };
  }
  return repliesToListOfIssues(all);
}

/** The date stands behind the words on the report, or else somewhere before them ("by 2020, its next report"). */
function afterReport(sentence: string): string {
  const at = sentence.search(/\b(?:next|periodic|combined|submit\w*|due)\b/i);
  return at < 0 ? sentence : sentence.slice(at);
}

function repliesToListOfIssues(all: string[]): NextReport | null {
  for (const sentence of all.filter((candidate) => /list of issues/i.test(candidate))) {
    const year =
      /\b(?:receive|transmit|send|adopt)\w*\b[^.]*?\bin (\d{4})\b|\bin (\d{4})\b[^.]*\b(?:receive|transmit)/i.exec(
        sentence,
      );
    const received = year?.[1] ?? year?.[2];
    if (received) return { due: String(Number(received) + 1), derived: true };
    const date = DUE.exec(sentence)?.[1];
    if (date && /\breport|replies/i.test(sentence)) return { due: isoDate(date) ?? date, derived: false };
  }
  return null;
}
