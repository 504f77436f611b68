import { addresseeOf, addresseeWithin } from './addressee.js';
import { joinText, type Vocabulary } from './joined-text.js';
import type { Line } from './lines.js';
import { BULLET, organisationsOf } from './organisations.js';
import { placeAndDate } from './place-and-date.js';

/** What the pages before the first part say of the report. */
export interface FrontMatter {
  title: string;
  /** The body it is submitted to, without the session. */
  addressee: string | null;
  place: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date: string | null;
  organisations: string[];
}

const INTRODUCTION =
  /^(?:(?:[IVX]+|\d)[.)]\s*)?(?:introduction|about (?:this|the) (?:report|submission)|(?:executive )?summary|preface|foreword|background)\s*:?$/i;

/** Reads cover and introduction; `lines` end where the first part, recommendation or article begins. */
export function readFrontMatter(lines: readonly Line[], words: Vocabulary): FrontMatter {
  const opening = lines.findIndex(({ text }) => INTRODUCTION.test(text));
  const coverLines = paragraphsOf(opening < 0 ? lines.slice(0, 40) : lines.slice(0, opening));
  const introduction = paragraphsOf(opening < 0 ? lines.slice(40) : lines.slice(opening + 1));
  const cover = coverLines.map((paragraph) => joinText(paragraph, words));
  const dated = cover.map((text) => placeAndDate(text)).find((found) => found !== null);
  const addressed = firstOf(cover, addresseeOf) ?? firstOf(cover.slice(0, 12), addresseeWithin);
  return {
    title: titleOf(cover),
    addressee: addressed,
    place: dated?.place ?? null,
    date: dated?.date ?? null,
    organisations: organisationsOf([...coverLines, ...introduction], words),
  };
}

function firstOf(texts: readonly string[], read: (text: string) => string | null): string | null {
  return texts.map((text) => read(text)).find((found) => found !== null) ?? null;
}

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const apart = line.gap > 0 || line.opensPage || BULLET.test(line.text) || standsAlone(line);
    if (!before || apart || placeAndDate(before.text)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs;
}

function standsAlone({ text }: Line): boolean {
  return addresseeOf(text) !== null || placeAndDate(text) !== null;
}

/** No title is longer; a longer paragraph is a disclaimer or the text itself. */
const LONGEST_TITLE = 320;
const NAMED = /\b(?:reports?|comments|submission|information|observations|response|assessment|compliance)\b/i;
const BY_LINE = /\b(?:submission|report|submitted|prepared|comments) by\b|^submission of\b/i;

/** The first paragraph of the cover that is no sentence, such as a funder's disclaimer; capitals or a report's name. */
function titleOf(cover: readonly string[]): string {
  // The cover of a report card is a table: its cells stand side by side.
  const printed = cover.some((text) => isTitle(text)) ? cover : cover.flatMap((text) => text.split(' | '));
  const candidates = printed
    .map((text) => text.replaceAll(/[_\s]{3,}/g, ' ').trim())
    .map((text) => (isTitle(text) ? text : null));
  const titles = candidates.filter((text) => text !== null);
  const chosen =
    titles.find((text) => NAMED.test(text) && !BY_LINE.test(text)) ??
    titles.find((text) => !/\p{Ll}{3}/u.test(text)) ??
    titles.find((text) => NAMED.test(text)) ??
    titles[0];
  return chosen === undefined ? '' : wholeTitle(candidates, candidates.indexOf(chosen));
}

function isTitle(text: string): boolean {
  return (
    /\p{L}{3}.*\s/u.test(text) &&
    text.length <= LONGEST_TITLE &&
    !/[.;]$|\p{Ll}{3}\.\s+\p{Lu}|\s\|\s|@|^\d{1,3}[.)]\s/u.test(text) &&
    !(text.endsWith(':') && /\p{Ll}{3}/u.test(text)) &&
    !addresseeOf(text) &&
    !placeAndDate(text)
  );
}

/** A title that the copy breaks into paragraphs goes on after "of", before a small letter, and from capitals to capitals. */
function wholeTitle(cover: readonly (string | null)[], at: number): string {
  let [from, to] = [at, at];
  while (goesOn(cover[from - 1], cover[from])) from--;
  while (goesOn(cover[to], cover[to + 1])) to++;
  return cover.slice(from, to + 1).join(' ');
}

function goesOn(before: string | null | undefined, after: string | null | undefined): boolean {
  if (!before || !after) return false;
  const capitals = [before, after].every((text) => !/\p{Ll}/u.test(text.replaceAll(/\bNGOs\b/g, '')));
  return capitals || /\b(?:of|on|the|to|for|and|by|under|in)$/i.test(before) || /^\p{Ll}/u.test(after);
}
