import type { Reader, ReaderWarning, StateFollowUp } from '../../parsed-document.js';
import { NotThisFormat } from '../not-this-format.js';
import { answeredSymbol, concludingObservationsSymbol, followUpSymbol } from '../un-document/symbols.js';
import { readUnDocument, wordsOf } from '../un-document/un-document.js';
import { answersOf, unnumberedAnswersOf } from './answers.js';

/** How far from its start a document is looked at for its title, in characters. */
const HEAD = 4000;
const TITLE =
  /\b(?:Information received from|Information (?:provided|submitted) by|follow-up (?:report|information|replies|to)|Comments (?:by|of|from)|(?:Report|Replies|Reply|Response|Responses) (?:of|by|from|to)|Addendum)\b/i;
/** What makes a document that is headed "Concluding observations" an answer to them. */
const ADDENDUM =
  /\b(?:Addendum|(?:Information|Comments|Replies|Reply|Responses?) (?:received|provided|submitted|by|of|from))\b/i;
const STATE =
  /\b(?:received from|(?:provided|submitted) by|Comments (?:by|of|from)|(?:Replies|Reply|Responses?|Report|Information) (?:of|by|from))\s+(?:the\s+)?(?:Government of\s+(?:the\s+)?)?(\p{Lu}[\p{L}’'. -]*?(?:\s\([^)/]*\))?)(?=\s*(?:\*|,? (?:on|regarding|concerning|relating|to|in|under|with|pursuant)\b|\[|$))/u;
const REPORT_OF =
  /\breports? of (?:the )?(\p{Lu}[\p{L}’'. -]*?(?:\s\([^)/]*\))?)(?=\s*(?:\*|Addendum|Information|\[|\(|$))/u;

/**
 * Reads a State's information on follow-up to concluding observations: `…/CO/2/Add.1` until about 2018, `…/FCO/4` since.
 * Where a paragraph of the reply has no label, `limb` is null even if it goes on from a labelled one.
 * @throws NotThisFormat when the text is another document, or names no paragraph that it answers.
 */
export const readStateFollowUp: Reader<StateFollowUp> = (text) => {
  if (looksLike(text) === 0) {
    throw new NotThisFormat('This is not a State’s follow-up report: no such title and symbol stand at its head.');
  }
  const warnings: ReaderWarning[] = [];
  const head = text.slice(0, HEAD);
  const own = followUpSymbol(head);
  const answersTo = own ? answeredSymbol(own) : concludingObservationsSymbol(head);
  const symbol = own ?? '';
  const document = readUnDocument(text, own ?? answersTo ?? ' ');
  const numbered = answersOf(document, (warning) => warnings.push(warning));
  const answers =
    numbered.length > 0
      ? numbered
      : unnumberedAnswersOf({
          ...document,
          head: [...document.head, ...document.paragraphs.flatMap(({ body }) => body)],
        });
  if (answers.length === 0) {
    throw new NotThisFormat('This follow-up report names no paragraph of the concluding observations that it answers.');
  }
  if (symbol === '')
    warnings.push({ line: 1, code: 'no-symbol', message: 'The report has no document symbol of its own.' });
  return {
    format: 'state-follow-up',
    language: 'en',
    warnings: warnings.toSorted((one, other) => one.line - other.line),
    symbol,
    state: stateOf(wordsOf(document.head)),
    answersTo: answersTo ?? '',
    answers,
  };
};

function stateOf(head: string): string {
  return (STATE.exec(head)?.[1] ?? REPORT_OF.exec(head)?.[1] ?? '').trim();
}

/** How much a text looks like a State's follow-up report, 0 to 1; concluding observations name follow-up too. */
export function looksLike(text: string): number {
  const head = text.slice(0, HEAD);
  const own = followUpSymbol(head);
  const front = head.split(/^\s*\(?1[.)]/m)[0];
  const title = TITLE.test(front.slice(0, 2500));
  const followUp = /\bfollow[- ]?up\b/i.test(head) && /\bconcluding\s+observations\b/i.test(head);
  if (own && title && followUp) return 1;
  if (own && (title || followUp)) return 0.8;
  const observations = /^\s*concluding\s+observations\b/im.test(head) && !ADDENDUM.test(front);
  return title && followUp && !observations && concludingObservationsSymbol(head) ? 0.7 : 0;
}
