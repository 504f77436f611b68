import { parseSymbol } from './parse-symbol.js';
import type { UnSymbol } from './un-symbol.js';

/** A symbol in running text: as printed there, and where it begins (0-based, in UTF-16 units). */
export interface FoundSymbol {
  symbol: UnSymbol;
  text: string;
  index: number;
}

const part = '(?:(?:Add|Corr|Rev|Amend|SR)\\. ?\\d{1,5}|[A-Za-z0-9.‐‑‒–—-]{1,20})';
const candidate = new RegExp(
  `(?<![\\w/])(?:(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CED|CMW|HRI|A|E|INT)(?:/${part}){2,10}(?: \\(Vol\\. [IVX]{1,5}\\))?|INT_\\w{8,40})`,
  'g',
);

/** The symbols that `text` prints, in their order, repeats included. A sentence's own full stop or bracket stays out. */
export function findSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const { 0: printed, index } of text.matchAll(candidate)) {
    const hit = longestSymbol(printed);
    if (hit) found.push({ ...hit, index });
  }
  return found;
}

/** What may come off the end, one at a time: the sentence's punctuation, then a volume, then a part. */
const endings = [/[.‐‑‒–—-]+$/, / \(Vol[^)]*\)$/, /\/[^/]*$/];

/** The longest beginning of `printed` that is a symbol. */
function longestSymbol(printed: string): Omit<FoundSymbol, 'index'> | null {
  let text = printed;
  for (;;) {
    const symbol = parseSymbol(text);
    if (symbol) return { symbol, text };
    const ending = endings.find((pattern) => pattern.test(text));
    if (!ending) return null;
    text = text.replace(ending, '');
  }
}
