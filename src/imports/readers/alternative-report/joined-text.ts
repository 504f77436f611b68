import type { Line } from './lines.js';

/** The words of a document, lower case, hyphenated words whole: what decides whether a hyphen at a line's end is one. */
export type Vocabulary = ReadonlySet<string>;

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;
const END_OF_ADDRESS = /(?:https?:\/\/|www\.)\S*$/;

/** The vocabulary of a document. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  return words;
}

/**
 * The running text of lines. A hyphen at a line's end is kept, as most are part of the word (`anti-terrorism`,
 * `mid-2014`); it goes only where it is a soft one, or where the document has the word unhyphenated and never so.
 */
export function joinText(lines: readonly Pick<Line, 'text' | 'runsOn'>[], words: Vocabulary): string {
  let joined = '';
  lines.forEach(({ text }, at) => {
    joined += at === 0 ? text : continuation(joined, text, lines[at - 1].runsOn, words);
    if (joined.endsWith('\u00AD')) return;
    const broken = /([\p{L}\p{N}]+)-$/u.exec(joined)?.[1];
    const rest = /^[\p{L}\p{N}]+/u.exec(lines[at + 1]?.text ?? '')?.[0];
    if (broken && rest && splitsOneWord(broken, rest, words)) joined = `${joined.slice(0, -1)}\u00AD`;
  });
  return joined
    .replaceAll(/\u00AD\s?/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function continuation(joined: string, text: string, runsOn: boolean, words: Vocabulary): string {
  if (joined.endsWith('\u00AD') || /[\p{L}\p{N}][-\u2010\u2011]$/u.test(joined)) return text;
  if (runsOn && END_OF_ADDRESS.test(joined) && !words.has(text.toLowerCase())) return text;
  return ` ${text}`;
}

function splitsOneWord(broken: string, rest: string, words: Vocabulary): boolean {
  const [start, end] = [broken.toLowerCase(), rest.toLowerCase()];
  return words.has(start + end) && !words.has(`${start}-${end}`);
}
