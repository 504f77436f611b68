import type { ClaimKind } from '../../parsed-document.js';
import { kindCues } from './claim-kind-cues.js';
import { mainClause, withoutReferences } from './clauses.js';
import { findDates } from './date-grammar.js';

const planned =
  /\b(?:it is|is|are) (?:also )?(?:planned|scheduled|envisaged|foreseen|expected)\b|\b(?:\p{Lu}\p{L}+|government|state|country|ministry|parliament|we) (?:also )?plans? to\b|\bintends? to\b|\bgoal is to\b/u;
const future = /\bwill(?: also)?(?: \p{L}+ly)?(?: be)? \p{L}+/iu;
const done =
  /\b(?:was|were|has been|have been|has|have|had)\s+(?:\p{L}+ly\s+)?(?:been\s+)?(?:come|become|begun|put|set|\p{L}+(?:ed|en|un|ade|eld))\b|\b(?:adopted|approved|signed|joined|launched|switched|announced|put forward|developed|established|introduced)\b/iu;
/** Work that is under way towards something that does not exist yet is a promise; work on what exists is practice. */
const towards =
  /\b(?:work is (?:also )?(?:currently )?underway|efforts are being made|(?:is|are) working)\b[^.]{0,60}?\b(?:accede|ratify|introduce|create|reduce|develop|establish|build|adopt|increase|prepare|draft|amend)\b/i;
const deadline = /\b(?:by|until|till|before)\s+(?:the\s+)?(?:end of\s+)?$/i;

/** Where the subject of a sentence ends: at its first finite verb. */
const firstVerb =
  /\b(?:is|are|was|were|has|have|had|will|can|may|operates?|provides?|prohibits?|establishes|introduces?|adopted|signed|approved|joined|launched|conducted|visited|increased)\b/i;

const quantity = /(?<![\p{L}\d-])\d[\d,.]*(?![\d-]*\p{L})/u;
const amountVerb =
  /\b(?:there (?:is|are|were)|is|are|was|were|has reached|reached|amount(?:s|ed)|account(?:s|ed)? for|increased|decreased|rose|risen|fell|ranks?|scored|conducted|visited|registered|convicted|opened|installed|operate|allowed|covers?|party to|returned|include|purchased|organi[sz]ed|released|live|ratified|appointed)\b/i;
/** A change in how many there are, with or without the figure. */
const change =
  /\bthe (?:number|share|proportion|level|rate|percentage) of\b[^.]*\b(?:increased|decreased|reached|grew|rose|fell|doubled)\b/i;
/** A subject that is counted. */
const countedSubject =
  /(?:^|[,:]\s)(?:already\s+)?(?:(?:more than|over|about|almost|nearly|at least|another|some|approximately)\s+)?\d[\d,. ]*\s+(?:[\p{L}“”"'’-]+\s+){1,6}?(?:was|were|are|is|has|have)\b/iu;
const roundedQuantity = /\b(?:more than|over|about|approximately|almost|nearly|at least)\s+\d/i;
/** A plan that is told with a figure of its contents stays a plan. */
const planItself =
  /\b(?:plan|road ?map|concept|strategy|program(?:me)?)\b[^.]*\b(?:adopted|approved|implemented|developed)\b/i;
const ranking =
  /\b(?:index|rating|ranking)\b[^.]*\b(?:ranks?|ranked|places?|position|points?|scored|moved|rose|risen|rising|improved)\b/i;
/** Figures that a norm sets (a penalty, a threshold, an age). */
const normFigure =
  /\b(?:penalt\p{L}+|imprisonment|sentence[sd]? to|arrest|fines?|threshold|age limit|quota|statute of limitation|lower limit|term of|minimum number|state party|requirements? for|criterion)\b/iu;
/** Numbers that only name or place something. */
const namingNumber =
  /\b(?:articles?|art\.|resolutions?|no\.|paragraphs?|chapters?|goal|session|stage|step|phone number|number)\s+\d[\d,\s()]*(?:and \d+)?|["“”][^"“”]*["“”]|\b\d+(?:st|nd|rd|th)\b|\(\d{4}\)|\b\d+ (?:hours?|days?|months?|years?)\b|\b(?:all|each of the)\s+\d+|COVID-19/giu;

/** The text without its dates, so that a year is not taken for a figure. */
function withoutDates(text: string): string {
  let rest = text;
  for (const { index, endIndex } of findDates(text, 2000)) {
    rest = rest.slice(0, index) + ' '.repeat(endIndex - index) + rest.slice(endIndex);
  }
  return rest;
}

/** Whether a sentence exists to give a figure. */
export function isStatistic(text: string): boolean {
  if (normFigure.test(text) || planItself.test(text)) return false;
  const figures = withoutDates(text).replace(namingNumber, ' ');
  if (/\d\s*(?:%|percent|per cent)/.test(figures) || change.test(text) || countedSubject.test(figures)) return true;
  if (roundedQuantity.test(mainClause(figures)) || (quantity.test(figures) && ranking.test(text))) return true;
  return quantity.test(mainClause(figures)) && amountVerb.test(text);
}

/** Whether the sentence names a day, month or year that was over by `month` (`YYYY-MM`), and not as a deadline. */
function isOfThePast(text: string, month: string): boolean {
  return findDates(text, Number(month.slice(0, 4))).some(
    ({ start, index }) => start.length >= 7 && start.slice(0, 7) <= month && !deadline.test(text.slice(0, index)),
  );
}

/** Whether a sentence tells what is to come after `month` (`YYYY-MM`, the review's own) and nothing that was done. */
export function isPlanned(text: string, month: string): boolean {
  const clause = mainClause(text);
  if (planned.test(clause) || towards.test(clause)) return true;
  return future.test(clause) && !done.test(clause) && !isOfThePast(clause, month);
}

/** The kind of measure that a sentence tells, by its grammar first and then by its terms. */
export function kindOf(text: string, month: string): Exclude<ClaimKind, 'assertion'> {
  if (isPlanned(text, month)) return 'planned';
  if (isStatistic(text)) return 'statistic';
  const own = withoutReferences(text);
  const verb = firstVerb.exec(own);
  const subject = verb ? own.slice(0, verb.index) : own;
  const scores = new Map<Exclude<ClaimKind, 'assertion'>, number>();
  for (const { kind, pattern, weight } of kindCues) {
    if (!pattern.test(own)) continue;
    scores.set(kind, (scores.get(kind) ?? 0) + weight * (pattern.test(subject) ? 2 : 1));
  }
  const ranked = [...scores].toSorted((one, other) => other[1] - one[1]);
  return ranked[0]?.[0] ?? 'practice';
}
