/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:[A-Z]|[ivxIVX]{1,4}|No|Nos|art|arts|Art|Arts|para|paras|Para|Paras|vs?|al|cf|St|Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|vol|chap|sect|ed|op|cit|e\.g|i\.e|U\.S|D\.C|U\.N|pp?)\.$/;
const CLOSING_BRACKET = /\((?:arts?|articles?)\b[^()]*(?:\([^()]*\)[^()]*)*\)$/i;

/** Offsets just behind each place where a sentence, a clause of a list or an article bracket ends in `text`. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.?!:;]["”’')\]]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (!isAbbreviation(text, end)) ends.push(end);
  }
  if (CLOSING_BRACKET.test(text) && ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** `No.` before a number is one however it is written; `no.` before anything else ends a sentence. */
function isAbbreviation(text: string, end: number): boolean {
  const word = text.slice(Math.max(0, end - 12), end);
  return ABBREVIATION.test(word) || (/\bnos?\.$/i.test(word) && /^\s*\d/.test(text.slice(end)));
}

/** The sentences of a paragraph; a colon or semicolon ends none. */
export function sentences(text: string): string[] {
  const ends = sentenceEnds(text).filter((end) => /[.?!]["”’')\]]*$/.test(text.slice(0, end)));
  const bounds = [0, ...ends, text.length];
  return bounds
    .slice(1)
    .map((end, index) => text.slice(bounds[index], end).trim())
    .filter((sentence) => sentence !== '');
}
