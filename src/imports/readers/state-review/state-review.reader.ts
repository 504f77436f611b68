import type { Reader, StateReview } from '../../parsed-document.js';
import { NotThisFormat } from '../not-this-format.js';
import { readClaims } from './claims.js';
import { looksLike } from './detection.js';
import type { Line } from './document-lines.js';
import { reviewWarnings } from './review-warnings.js';
import { readStructure } from './structure.js';

export { looksLike };

/** The title: the first lines up to a blank one. */
function readTitle(preamble: readonly Line[]): string {
  const first = preamble.findIndex((line) => line.text !== '');
  const end = preamble.findIndex((line, index) => index > first && line.text === '');
  return preamble
    .slice(Math.max(0, first), end < 0 ? undefined : end)
    .map((line) => line.text.replace(/^#+\s*/, ''))
    .join(' ');
}

/**
 * Reads a State's narrative review of human rights on its territory: sections under roman numerals and letters,
 * paragraphs that page breaks may have cut, side boxes that no markup tells apart, endnotes, and the State's claims.
 * @throws NotThisFormat for a text that has no numbered headings over paragraphs or the marks of another document
 */
export const readStateReview: Reader<StateReview> = (text) => {
  const structure = looksLike(text) > 0 ? readStructure(text) : null;
  if (!structure?.sections.some((section) => section.number !== null && section.paragraphs.length > 0)) {
    throw new NotThisFormat('This is not a State review: it has no numbered headings with paragraphs under them.');
  }
  const { sections, notes, preamble } = structure;
  return {
    format: 'state-review',
    language: 'en',
    title: readTitle(preamble),
    sections: sections.map(({ key, level, number, title, line, paragraphs, sideBoxes }) => ({
      key,
      level,
      number,
      title,
      line,
      paragraphs: paragraphs.map((paragraph) => ({
        line: paragraph.line,
        text: paragraph.text,
        notes: paragraph.notes,
      })),
      sideBoxes: sideBoxes.map((box) => ({ line: box.line, text: box.text })),
    })),
    notes,
    claims: readClaims(structure),
    warnings: reviewWarnings(structure),
  };
};
