import { NearDuplicates } from '../../src/imports/matching/near-duplicates.js';
import { nearTextThreshold, sameText } from '../../src/imports/matching/text-similarity.js';
import { rounded, spreadOf, type BenchOptions, type Measurement } from './measurement.js';

const usualSize = 250_000;
/** Every tenth text is an earlier one reworded. */
const planted = 10;
const vocabularySize = 9000;

/** Finding near duplicates among many texts: how many of those planted are found, in what time and memory. */
export function duplicateProposals({ size, onProgress }: BenchOptions): Promise<Measurement[]> {
  const count = size ?? usualSize;
  onProgress(`  writing ${count} texts`);
  const { texts, copyOf } = makeTexts(count);
  const wanted = [...copyOf].filter(([copy, at]) => sameText(texts[copy]!, texts[at]!) >= nearTextThreshold);
  onProgress('  looking for duplicates');
  const start = performance.now();
  const duplicates = new NearDuplicates(count);
  const found = texts.map((text) => duplicates.add(text).map(({ at }) => at));
  const seconds = (performance.now() - start) / 1000;
  const met = wanted.filter(([copy, at]) => found[copy]!.includes(at)).length;
  const pairs = found.reduce((sum, own) => sum + own.length, 0);
  const line = { floor: null, ratio: null };
  return Promise.resolve([
    {
      ...line,
      name: 'duplicate-proposals-recall',
      unit: 'ratio',
      ours: spreadOf([rounded(met / wanted.length)]),
      target: 0.98,
      note: `${met} of ${wanted.length} reworded copies, ${pairs} pairs in all; likeness from ${nearTextThreshold}`,
    },
    {
      ...line,
      name: 'duplicate-proposals',
      unit: 's',
      ours: spreadOf([Math.round(seconds * 10) / 10]),
      target: null,
      note: `${count} texts of about 40 words, each compared with all before it`,
    },
    {
      ...line,
      name: 'duplicate-proposals-memory',
      unit: 'MB',
      ours: spreadOf([Math.round(process.resourceUsage().maxRSS / 1024)]),
      target: null,
      note: 'most that the whole process held, the texts among it',
    },
  ]);
}

/** Texts of invented words, some an earlier one with a few words changed and one left out; always the same. */
function makeTexts(count: number): { texts: string[]; copyOf: Map<number, number> } {
  const next = randomNumbers(40);
  const syllables = [...'bcdfghjklmnprstvwxz'].flatMap((first) => [...'aeiou'].map((vowel) => first + vowel));
  const vocabulary = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join(''),
  );
  const anyWord = () => vocabulary[next(vocabularySize)]!;
  const copyOf = new Map<number, number>();
  const texts: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % planted !== planted - 1) {
      texts.push(Array.from({ length: 25 + next(30) }, anyWord).join(' '));
      continue;
    }
    const original = next(at);
    const words = texts[original]!.split(' ');
    for (let changed = 0; changed < 3; changed += 1) words[next(words.length)] = anyWord();
    words.splice(next(words.length), 1);
    copyOf.set(at, original);
    texts.push(words.join(' '));
  }
  return { texts, copyOf };
}

/** Makes the function that draws whole numbers from 0 to below a limit (mulberry32), from `seed` always the same. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b_79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) % limit;
  };
}
