import { joinText, type Vocabulary } from './joined-text.js';
import type { Line } from './lines.js';

/** What the pages before the first part say of the report. */
export interface FrontMatter {
  title: string;
  addressee: string | null;
  place: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date: string | null;
  organisations: string[];
}

const CONTENTS = /^(?:table of )?contents\s*:?$/i;
const LEADER = /(?:\.{3,}|…{1,}|(?:\. ){3,})\s*\d{1,3}$/;
const INTRODUCTION =
  /^(?:(?:[IVX]+|\d)[.)]\s*)?(?:introduction|about (?:this|the) (?:report|submission)|executive summary)\s*$/i;

/** The lines without the contents list, whose entries repeat every heading. */
export function withoutContents<L extends Line>(lines: readonly L[]): L[] {
  const heading = lines.findIndex(({ text }) => CONTENTS.test(text));
  if (heading < 0) return lines.filter(({ text }) => !LEADER.test(text));
  const near = lines.slice(heading + 1, heading + 4);
  // Entries without leaders look like any line that ends in a number: they count only where no leaders are.
  const isEntry = near.some((line) => hasLeader(line)) ? hasLeader : ({ text }: Line) => endsInPageNumber(text);
  let last = heading;
  for (let at = heading + 1; at <= last + 3 && at < lines.length; at++) {
    if (isEntry(lines[at])) last = at;
  }
  return lines.filter((line, at) => (at < heading || at > last) && !LEADER.test(line.text));
}

function hasLeader({ text, columns }: Line): boolean {
  return LEADER.test(text) || (columns && /\s\d{1,3}$/.test(text));
}

function endsInPageNumber(text: string): boolean {
  return /^(?:Art(?:icle)?s?\b|ART|[IVX]+\.|Part |Introduction|Recommendation|[\p{Lu}\d\s.,:–-]+$).*\s\d{1,3}$/u.test(
    text,
  );
}

/** Reads cover and introduction; `lines` end where the first part, recommendation or article begins. */
export function readFrontMatter(lines: readonly Line[], words: Vocabulary): FrontMatter {
  const opening = lines.findIndex(({ text }) => INTRODUCTION.test(text));
  const cover = paragraphsOf(opening < 0 ? lines.slice(0, 40) : lines.slice(0, opening), words);
  const introduction = paragraphsOf(opening < 0 ? lines : lines.slice(opening + 1), words);
  const dated = cover.map((text) => placeAndDate(text)).find((found) => found !== null);
  const addressed = cover.map((text) => addresseeOf(text)).find((found) => found !== null);
  return {
    title: titleOf(cover),
    addressee: addressed ?? null,
    place: dated?.place ?? null,
    date: dated?.date ?? null,
    organisations: organisationsOf([...cover, ...introduction]),
  };
}

function paragraphsOf(lines: readonly Line[], words: Vocabulary): string[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const opens = line.gap > 0 || line.opensPage || DASH.test(line.text) || addresseeOf(line.text) !== null;
    if (opens || paragraphs.length === 0 || placeAndDate(line.text)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((paragraph) => joinText(paragraph, words));
}

/** The first paragraph of the cover that is no sentence, such as a funder's disclaimer; capitals or a report's name. */
function titleOf(cover: readonly string[]): string {
  const titles = cover.filter(
    (text) => /\p{L}{3}.*\s/u.test(text) && !/[.;:]$/.test(text) && !addresseeOf(text) && !placeAndDate(text),
  );
  const named = /report|comments|submission|information|observations|response/i;
  return titles.find((text) => named.test(text)) ?? titles.find((text) => !/\p{Ll}{3}/u.test(text)) ?? titles[0] ?? '';
}

const ADDRESSEE =
  /^[([]?(?:(?:prepared )?for (?:the )?(?:submission|presentation|consideration) (?:to|by)|submi(?:tted|ssion) to|addressed to|presented to|to)\s*:?\s+(?:the\s+)?((?:UN|United Nations|Human Rights|Committee|CCPR|CAT|CEDAW)\b.*?)[)\]]?$/i;

function addresseeOf(text: string): string | null {
  const addressee = ADDRESSEE.exec(text)?.[1];
  return addressee && addressee.length < 160 ? addressee.replace(/[.,;:]$/, '') : null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATE = new RegExp(
  `^(?:(.{2,60}?),?\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${MONTHS.join('|')})(?:\\s+(\\d{1,2}),)?,?\\s+((?:19|20)\\d\\d)\\.?$`,
  'i',
);

/** `Almaty, May 2016`, `3 May 2016`, `Almaty, 2016`. */
function placeAndDate(text: string): { place: string | null; date: string } | null {
  const [matched, before, dayBefore, name, dayAfter, year] = DATE.exec(text) ?? [];
  if (!matched) return placeAndYear(text);
  const month = MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
  const day = dayBefore ?? dayAfter;
  const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return { place: before?.replace(/,$/, '') ?? null, date: parts.join('-') };
}

function placeAndYear(text: string): { place: string | null; date: string } | null {
  const [matched, place, year] = /^(?:(\p{Lu}[\p{L} .'’-]{1,40}),?\s+)?((?:19|20)\d\d)$/u.exec(text) ?? [];
  return matched ? { place: place ?? null, date: year } : null;
}

const PREPARED_BY =
  /\b(?:prepared|submitted|drafted|written|compiled|produced|presented|endorsed|authored)(?: jointly| collectively)? by\b:?\s*/i;
const DASH = /^[-•–*]\s+/;
const AUTHORS_LABEL = /^(?:authors?|submitting organi[sz]ations?|organi[sz]ations?|contributors?)\s*:\s*/i;

/** The authors: named after "prepared by … :" or after a label, as a sentence or as a list. */
function organisationsOf(paragraphs: readonly string[]): string[] {
  for (const [at, text] of paragraphs.entries()) {
    const match = PREPARED_BY.exec(text) ?? AUTHORS_LABEL.exec(text);
    if (!match) continue;
    const named = text.slice(match.index + match[0].length);
    const colon = /^[^“"«]*?:\s*(.*)$/s.exec(named);
    const listed = listAfter(paragraphs, at);
    if (/(?:^|:)\s*$/.test(named) && listed.length > 0) return listed;
    const organisations = namesIn(colon ? colon[1] : firstSentence(named));
    if (organisations.length > 0) return organisations;
  }
  return [];
}

/** The items below "prepared by:", with dashes or, when the first has none, one short line each. */
function listAfter(paragraphs: readonly string[], at: number): string[] {
  const dashed = DASH.test(paragraphs[at + 1] ?? '');
  const items: string[] = [];
  for (const text of paragraphs.slice(at + 1)) {
    if (placeAndDate(text) || (dashed ? !DASH.test(text) : text.length > 90)) break;
    items.push(
      text
        .replace(DASH, '')
        .replace(/;? and$/, '')
        .replace(/[.;,]$/, ''),
    );
  }
  return items;
}

function firstSentence(text: string): string {
  return text.split(
    /(?<=\p{Ll}{2}["”’)]?)\.(?:\s|$)|,?\s+(?:which|who|in advance of|ahead of|on the occasion of|to the (?:UN|Human))\b/u,
  )[0];
}

/** Names set apart by semicolons or commas; a comma before the last "and" shows that other "and"s belong to names. */
function namesIn(text: string): string[] {
  const sentence = firstSentence(text).replace(/\.$/, '');
  const separator = sentence.includes(';') ? /;\s*(?:and\s+)?/ : /,\s+(?:and\s+)?(?=\p{Lu}|[“"«]|the\s)/u;
  const names = sentence.split(separator);
  if (!/[,;]\s+and\s/.test(sentence)) {
    const [, first, second] = /^(.+?)\s+and\s+((?:the\s+)?[\p{Lu}“"«].+)$/u.exec(names.at(-1) ?? '') ?? [];
    if (first && second) names.splice(-1, 1, first, second);
  }
  return names.map((name) => name.trim()).filter((name) => /^(?:the\s+)?[\p{Lu}“"«]/u.test(name));
}
