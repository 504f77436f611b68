import type { ConcludingObservations } from '../../parsed-document.js';
import { days, firstDay } from '../un-document/dates.js';
import { sessionNumber } from '../un-document/ordinals.js';
import { sentences } from '../un-document/sentences.js';
import { stateReportSymbol, treatyBody } from '../un-document/symbols.js';
import { type UnDocument, wordsOf } from '../un-document/un-document.js';

/** Whose report it is: "… report of the United States of America (CCPR/C/USA/4)", also without a report. */
const REPORT_OF =
  /\breports?\s+of\s+(?:the\s+)?(\p{Lu}[\p{L}’'. -]*?(?:\s\((?![A-Z]+\/)[^)]*\))?(?:,\s\p{Lu}[\p{L} ]+)?)(?=\s*(?:\*|\(|,? (?:at|in the absence|under|on|during|submitted)\b|$))/u;
const ABSENT =
  /\b(?:Concluding observations on|situation (?:of civil and political rights )?in) (?:the )?(\p{Lu}[\p{L}’' -]*?) in the absence/u;

/** The identity of concluding observations, from their head, first paragraphs and star note. */
export function identityOf(
  document: UnDocument,
  symbol: string,
  warn: (code: string, message: string) => void,
): ConcludingObservations['identity'] {
  const head = wordsOf(document.head);
  const opening = document.paragraphs.slice(0, 2).map(({ body }) => wordsOf(body));
  const state = stateOf(document, opening[0] ?? '');
  if (state === '') warn('no-state', 'The document does not say which State it is about in the usual words.');
  return {
    symbol,
    state,
    body: treatyBody(symbol),
    // Since about 2022 the symbol stands in the first note, or the second where the star is a number too.
    reportSymbol:
      stateReportSymbol(opening[0] ?? '') ?? stateReportSymbol(document.numberedNotes.slice(0, 2).join(' ')),
    session: sessionOf(document, head) ?? sessionNumber(opening[0] ?? ''),
    adopted: adoptedOn(opening),
    published: publishedOn(head),
  };
}

/** The session in the star note, which Word documents number, or in the head. */
function sessionOf({ starNotes, numberedNotes }: UnDocument, head: string): number | null {
  const adoption = numberedNotes.find((note) => /^\[\d+\] (?:Adopted|Approved)\b/.test(note)) ?? '';
  return sessionNumber(starNotes.join(' ')) ?? sessionNumber(adoption) ?? sessionNumber(head);
}

function stateOf({ head }: UnDocument, opening: string): string {
  const title = titleOf(wordsOf(head));
  const named = REPORT_OF.exec(title)?.[1] ?? ABSENT.exec(title)?.[1];
  const inOpening = REPORT_OF.exec(opening)?.[1] ?? ABSENT.exec(opening)?.[1];
  const name = named && named !== named.toUpperCase() ? named : inOpening;
  return (name ?? lineBelowTitle(head.map(({ text }) => text)) ?? '').replace(/\*+$/, '').trim();
}

/** The title line and what follows it, without the star that calls a note and without a section heading. */
function titleOf(head: string): string {
  const at = head.search(/Concluding observations on/i);
  return at < 0
    ? ''
    : head
        .slice(at)
        .replace(/\*+(?=\s|$)/, '*')
        .split(/\*| (?:[A-H]|I)\. \p{Lu}/u)[0];
}

/** Until 2012 or so the State stands alone under "Concluding observations of the Human Rights Committee". */
function lineBelowTitle(head: string[]): string | null {
  const title = head.findIndex((line) => /^Concluding observations (?:of|adopted by) /i.test(line));
  const name = title < 0 ? undefined : head.slice(title + 1).find((line) => /^\p{Lu}[\p{L}’' ()-]+\*?$/u.test(line));
  if (!name) return null;
  return name === name.toUpperCase() ? titleCase(name) : name;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\p{L}+/gu, (word) => (/^(?:of|and|the)$/.test(word) ? word : word[0].toUpperCase() + word.slice(1)));
}

/** The day beside "adopted" in its sentence: the first one named after the word, else the last before it. */
function adoptedOn(opening: string[]): string | null {
  const sentence = opening
    .flatMap(sentences)
    .find((candidate) => /\badopted\b/.test(candidate) && days(candidate).length > 0);
  if (!sentence) return null;
  const at = sentence.lastIndexOf('adopted');
  return firstDay(sentence.slice(at)) ?? days(sentence.slice(0, at)).at(-1) ?? null;
}

function publishedOn(head: string): string | null {
  const distribution = /Distr\.?:?/i.exec(head);
  return distribution ? firstDay(head.slice(distribution.index, distribution.index + 160)) : firstDay(head);
}
