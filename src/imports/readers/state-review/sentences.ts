import type { Line } from './document-lines.js';

/** A sentence of a paragraph; `line` is the physical line where it starts. */
export interface Sentence {
  line: number;
  text: string;
}

/** What a full stop may follow without ending the sentence. */
const abbreviation =
  /(?:^|[\s("“«])(?:no|nos|art|arts|para|paras|p|pp|vol|ch|sec|mr|mrs|ms|dr|prof|st|vs|cf|approx|e\.g|i\.e|u\.s|u\.n|\p{Lu}(?:\.\p{Lu})*)\.$/iu;
const boundary = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«(]?[\p{Lu}\d])/gu;

/** Splits the lines of one paragraph into its sentences; a full stop of an initial, a number or an abbreviation ends none. */
export function splitSentences(lines: readonly Line[]): Sentence[] {
  let text = '';
  const starts = lines.map((line) => {
    if (text) text += ' ';
    const start = text.length;
    text += line.text;
    return start;
  });
  const lineAt = (offset: number) => lines[starts.findLastIndex((start) => start <= offset)].number;
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (to: number) => {
    const sentence = text.slice(from, to);
    const trimmed = sentence.trim();
    if (trimmed) sentences.push({ line: lineAt(from + sentence.indexOf(trimmed[0])), text: trimmed });
    from = to;
  };
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && abbreviation.test(text.slice(from, match.index + 1))) continue;
    take(end);
  }
  take(text.length);
  return sentences;
}
