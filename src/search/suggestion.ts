import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { plainWords } from './asked.js';
import { nearestWord } from './nearest-word.js';

/** Words shorter than this are not kept, and nothing is proposed for them. */
const shortest = 4;

/**
 * What was typed with its words spelt as in texts that `viewer` may see; null when no word wants it. That something is
 * found by it remains to be seen.
 */
export async function respell(source: DataSource, typed: string, viewer: Viewer): Promise<string | null> {
  const words = plainWords(typed).filter((word) => word.length >= shortest);
  if (words.length === 0) return null;
  const similar = await source.query<{ typed: string; words: string[] }[]>(
    `SELECT t.typed, words_like(t.typed, $1, $2, $3) AS words
     FROM unnest($4::text[]) t (typed)`,
    [viewer.organisationId, viewer.organisationKind, viewer.role, words],
  );
  const spelling = new Map(similar.map((one) => [one.typed, nearestWord(one.typed, one.words) ?? one.typed]));
  const respelt = typed.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const right = spelling.get(word.toLowerCase());
    return right === undefined || right === word.toLowerCase() ? word : right;
  });
  return respelt === typed ? null : respelt;
}
