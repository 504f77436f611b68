import { wordsOfReason } from '../imports/matching/reason.js';
import { stem } from '../imports/matching/stems.js';
import { stopWords } from '../imports/matching/stop-words.js';
import type { Stretch } from '../search/marked.js';

const wordPattern = /[\p{L}\p{N}]+/gu;

/** `text` in stretches, with the words marked that suggested a link, in any of their forms; whole where none did. */
export function markWords(text: string, reason: string | null): Stretch[] {
  const named = wordsOfReason(reason ?? '').flatMap((phrase) => phrase.match(wordPattern) ?? []);
  const roots = new Set(named.filter((word) => !stopWords.has(word)).map(rootOf));
  const marked: Stretch[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!roots.has(rootOf(word))) continue;
    if (index > done) marked.push({ text: text.slice(done, index), found: false });
    marked.push({ text: word, found: true });
    done = index + word.length;
  }
  if (done < text.length) marked.push({ text: text.slice(done), found: false });
  return marked;
}

const rootOf = (word: string) => stem(word.normalize('NFKC').toLowerCase());
