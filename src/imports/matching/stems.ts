import { stopWords } from './stop-words.js';

/** Suffixes taken off, longest first, each with the least length that must remain. */
const suffixes: readonly [suffix: string, remainder: number][] = [
  ['ization', 4],
  ['isation', 4],
  ['ations', 4],
  ['ation', 4],
  ['ments', 4],
  ['ment', 4],
  ['ions', 4],
  ['ing', 4],
  ['ion', 4],
  ['ies', 3],
  ['ied', 3],
  ['ers', 4],
  ['ive', 4],
  ['ed', 4],
  ['es', 4],
  ['er', 4],
  ['al', 4],
  ['ly', 4],
  ['y', 3],
  ['e', 3],
  ['s', 3],
];

/** The words of a text in lower case, with figures (`5,000` is one word) and without quotation marks or possessives. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']s?\b/g, '')
      .match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []
  );
}

/**
 * A light English stem that brings the forms of one word together (`adopted`, `adoption` -> `adopt`). It over-strips
 * rather than under-strips, which is harmless where texts are compared with each other; figures stay as they are.
 */
export function stem(word: string): string {
  let stemmed = word;
  for (const [suffix, remainder] of suffixes) {
    if (stemmed.endsWith(suffix) && stemmed.length - suffix.length >= remainder) {
      stemmed = stemmed.slice(0, -suffix.length);
      break;
    }
  }
  return stemmed.length > 4 && stemmed.endsWith('i') ? stemmed.slice(0, -1) : stemmed;
}

/** The set of stems of the words that carry meaning: no articles, prepositions, pronouns or auxiliaries. */
export function contentStems(text: string): Set<string> {
  return new Set(
    words(text)
      .filter((word) => !stopWords.has(word))
      .map(stem),
  );
}

/** The share, 0..1, of the members of `part` that `whole` has too; 0 for an empty part. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const member of part) if (whole.has(member)) shared += 1;
  return shared / part.size;
}
