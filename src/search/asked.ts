import { findSymbols } from '../documents/symbols/find-symbols.js';
import { formatSymbol } from '../documents/symbols/format-symbol.js';
import { parseSymbol } from '../documents/symbols/parse-symbol.js';

/** What was typed into the box, taken apart. */
export interface Asked {
  /** UN symbols, as they are officially written. */
  symbols: string[];
  /** Numbers of paragraphs: `¶24`, `para. 24`, `п. 24`, `24-тармақ`. */
  numbers: string[];
  /** The rest, in the language of `websearch_to_tsquery`: words, `"a phrase"`, `a or b`, `-without`. */
  words: string;
}

/** Letters before the number are of no word, so that `Art. 24` stays two words. */
const paragraph =
  /(?<![\p{L}\p{N}])(?:(?:¶+|§+|para(?:graph)?s?\.?|п\.|пункт(?:а|е|у|ом)?|тармақ)\s*(\d{1,4})|(\d{1,4})-тарма[қғ]\p{L}*)(?![\p{L}\p{N}/])/giu;

/** Reads what was typed. Symbols may be typed in small letters; control characters are dropped. Never throws. */
export function readAsked(typed: string): Asked {
  const symbols: string[] = [];
  const numbers: string[] = [];
  let words = typed.replace(/\p{Cc}/gu, ' ');
  // From the end, so that the places of the others stay true.
  for (const { symbol, text, index } of findSymbols(words).toReversed()) {
    symbols.unshift(formatSymbol(symbol));
    words = `${words.slice(0, index)} ${words.slice(index + text.length)}`;
  }
  words = words.replace(/[^\s"¶§]*\/[^\s"¶§]*/g, (text) => {
    const symbol = parseSymbol(officialCase(text));
    if (!symbol) return text;
    symbols.push(formatSymbol(symbol));
    return ' ';
  });
  words = words.replace(paragraph, (_, after?: string, before?: string) => {
    numbers.push(String(Number(after ?? before)));
    return ' ';
  });
  return { symbols: [...new Set(symbols)], numbers: [...new Set(numbers)], words: words.replace(/\s+/g, ' ').trim() };
}

const officialCase = (text: string) =>
  text
    .toUpperCase()
    .replace(/\/(ADD|CORR|REV|AMEND)\./g, (_, suffix: string) => `/${suffix[0]}${suffix.slice(1).toLowerCase()}.`);

/** The words that must or may occur, without marks and those that must not, in small letters and in their order. */
export function plainWords(words: string): string[] {
  const wanted = words.replace(/(?<=^|\s)-("[^"]*"?|\S+)/g, ' ').toLowerCase();
  return [...new Set(wanted.match(/[\p{L}\p{M}]+/gu) ?? [])].filter((word) => word !== 'or');
}
