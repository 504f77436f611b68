import { containment, contentStems } from '../../matching/stems.js';

/** A piece of text between two headings: `section` is the order of the heading it is printed under. */
export interface Piece {
  section: number;
  text: string;
  stems: ReadonlySet<string>;
}

/** Where the content of a side box is told again. `share` is the part of its words found there, 0..1. */
export interface Twin {
  host: number;
  section: number;
  share: number;
}

/** A side box has one to three sentences, a median of 140 characters. */
const longest = { characters: 450, sentences: 4 };
/** The share of its words that a side box has in common with the paragraph it repeats, */
export const twinShare = 0.72;
/** and that of a reworded one, which counts only beside other boxes. */
export const rewordedShare = 0.65;
/** A box is printed on the page of its section or on the next, under a later heading: a match must be better there. */
const earlierSectionMargin = 0.1;
const headingsOnPage = 2;

/** A piece of text with the stems by which it is compared. */
export function toPiece(section: number, text: string): Piece {
  return { section, text, stems: contentStems(text) };
}

/** Whether a text is short enough for a side box. */
export function isBoxSized(text: string): boolean {
  return text.length <= longest.characters && (text.match(/[.!?](?=\s+\p{Lu})/gu) ?? []).length < longest.sentences;
}

function bestHost(pieces: readonly Piece[], index: number, part: ReadonlySet<string>): Twin | null {
  const piece = pieces[index];
  let best: Twin | null = null;
  let bestScore = 0;
  pieces.forEach((host, at) => {
    const distance = piece.section - host.section;
    if (at === index || distance < 0 || distance > headingsOnPage || host.stems.size <= piece.stems.size) return;
    const share = containment(part, host.stems);
    const score = share - distance * earlierSectionMargin;
    if (score > bestScore) {
      best = { host: at, section: host.section, share };
      bestScore = score;
    }
  });
  return best;
}

/**
 * The paragraph that tells the content of piece `index` again at greater length, in its own section or one just before;
 * null when none has the wanted share of its words.
 */
export function findTwin(pieces: readonly Piece[], index: number, share = twinShare): Twin | null {
  const best = bestHost(pieces, index, pieces[index].stems);
  return best && best.share >= share ? best : null;
}

/** The share of the words of piece `index` that other paragraphs have, each of its sentences sought on its own. */
export function repeatedShare(pieces: readonly Piece[], index: number): number {
  let shared = 0;
  let total = 0;
  for (const sentence of pieces[index].text.split(/(?<=[.!?]["'”’»)]?)\s+(?=\p{Lu})/u)) {
    const stems = contentStems(sentence);
    shared += (bestHost(pieces, index, stems)?.share ?? 0) * stems.size;
    total += stems.size;
  }
  return total === 0 ? 0 : shared / total;
}
