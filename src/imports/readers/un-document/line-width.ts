import type { PrintedLine } from './printed-text.js';

/** A copy that keeps each paragraph on one line still breaks some at page ends: fewer than this share of its lines. */
const WRAPPED = 0.3;
/** One line in so many may stick out (an address, a table). */
const STICKING_OUT = 0.02;

/**
 * The width at which the text of a document is wrapped, in characters; null where paragraphs are not wrapped.
 * A line is known to be broken where the next one goes on small.
 */
export function lineWidth(lines: PrintedLine[]): number | null {
  const words = lines.filter(({ text }) => text !== '');
  const broken = words
    .filter(({ text }, index) => !/[.;:]$/.test(text) && /^\p{Ll}/u.test(words[index + 1]?.text ?? ''))
    .map(({ text }) => text.length)
    .toSorted((one, other) => one - other);
  if (broken.length < words.length * WRAPPED) return null;
  return broken[broken.length - 1 - Math.floor(broken.length * STICKING_OUT)];
}
