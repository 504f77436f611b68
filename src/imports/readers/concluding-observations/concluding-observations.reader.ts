import type { ConcludingObservations, Reader, ReaderWarning } from '../../parsed-document.js';
import { NotThisFormat } from '../not-this-format.js';
import {
  concludingObservationsSymbol,
  followUpSymbol,
  stateReportSymbol,
  symbolOfObservationsOn,
} from '../un-document/symbols.js';
import { missingNumbers, readUnDocument, wordsOf } from '../un-document/un-document.js';
import { followUpParagraphsOf, nextReportOf } from './closing-part.js';
import { identityOf } from './identity.js';
import { partsOf } from './parts.js';
import { topicsOf } from './topics.js';

/** How far from its start a document is looked at for its title, in characters. */
const HEAD = 4000;

/** The title right above the first paragraph, in copies that keep a page on one line. */
const TITLE_ABOVE_FIRST =
  /\bConcluding observations on the\b[^.]{0,200}\breports? of\b[^.]{0,100}\s1\.\s+The Committee considered\b/;

/**
 * Reads a treaty body's concluding observations on a State's report: the layout of the Human Rights Committee since
 * 2014 (concern and recommendation in paragraphs of their own), the one before (both in one paragraph), and what other
 * committees share with them. Limbs keep their printed letters.
 * @throws NotThisFormat when the text is another document, or has no recommendation.
 */
export const readConcludingObservations: Reader<ConcludingObservations> = (text) => {
  const printed = concludingObservationsSymbol(text.slice(0, HEAD));
  const symbol = looksLike(text) > 0 ? (printed ?? derivedSymbol(text)) : null;
  if (!symbol) {
    throw new NotThisFormat(
      'This is not a document of concluding observations: no such title and symbol stand at its head.',
    );
  }
  const warnings: ReaderWarning[] = [];
  const document = readUnDocument(text, symbol);
  const { sections, principal, closing } = partsOf(document);
  const topics = topicsOf(document, principal, (warning) => warnings.push(warning));
  if (!topics.some(({ recommendation }) => recommendation)) {
    throw new NotThisFormat(
      `The concluding observations ${symbol} hold no recommendation; the text seems to be cut off before them.`,
    );
  }
  const identity = identityOf(document, symbol, (code, message) => warnings.push({ line: 1, code, message }));
  if (!printed) {
    const message = `The document prints no symbol of its own; ${symbol} follows from the report that it considers.`;
    warnings.push({ line: 1, code: 'symbol-derived', message });
  }
  const closingTexts = closing.map(({ body }) => wordsOf(body));
  const nextReport = nextReportOf(closingTexts);
  const lastLine = document.paragraphs.at(-1)?.line ?? 1;
  const missing = missingNumbers(document.paragraphs);
  if (missing.length > 0) {
    const message = `Not found: paragraph${missing.length > 1 ? 's' : ''} ${missing.join(', ')}.`;
    warnings.push({ line: lastLine, code: 'missing-paragraphs', message });
  }
  if (closing.length === 0) {
    const message = 'The closing part, on dissemination and follow-up, is missing; the text may be cut off.';
    warnings.push({ line: lastLine, code: 'no-closing-part', message });
  }
  if (nextReport?.derived) {
    const message = `The next report is due in ${nextReport.due}: a year after the list of issues, as the text says; no date is printed.`;
    warnings.push({ line: closing[0]?.line ?? lastLine, code: 'next-report-derived', message });
  }
  return {
    format: 'concluding-observations',
    language: 'en',
    warnings: warnings.toSorted((one, other) => one.line - other.line),
    identity,
    sections,
    topics,
    followUpParagraphs: followUpParagraphsOf(closingTexts),
    nextReportDue: nextReport?.due ?? null,
  };
};

/** Advance versions print no symbol; it follows from that of the report, which paragraph 1 names. */
function derivedSymbol(text: string): string | null {
  const considers = /\bconsidered the\b[^.]*?\breports? of\b/.exec(text.slice(0, HEAD));
  const report = considers && stateReportSymbol(text.slice(considers.index, considers.index + 400));
  return report ? symbolOfObservationsOn(report) : null;
}

/** How much a text looks like concluding observations, 0 to 1. A State's reply to some, and an addendum, do not. */
export function looksLike(text: string): number {
  const head = text.slice(0, HEAD);
  const symbol = concludingObservationsSymbol(head);
  if (!/concluding\s+observations/i.test(head) || /\bAddendum\b|Information received from/i.test(head)) return 0;
  if (symbol && followUpSymbol(head)?.startsWith(symbol)) return 0;
  const title = /^\s*concluding\s+observations\b/im.test(head) || TITLE_ABOVE_FIRST.test(head) ? 0.4 : 0;
  const voice = /\bthe\s+Committee\b/i.test(text) && /\bthe\s+State\s+party\b/i.test(text) ? 0.2 : 0;
  if (!symbol) return title > 0 && voice > 0 && derivedSymbol(text) ? 0.7 : 0;
  const alone = String.raw`^\s*(?:United Nations\s+)?${symbol.replaceAll(/[/.]/g, String.raw`\$&`)}\*?\s*$`;
  const ownHead = new RegExp(alone, 'im').test(head) ? 0.4 : 0;
  return ownHead + title > 0 ? ownHead + title + voice : 0;
}
