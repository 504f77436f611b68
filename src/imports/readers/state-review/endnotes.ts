import { leadingMarker } from './note-markers.js';
import { physicalLines } from './document-lines.js';

/** An endnote: its marker as a small roman numeral, its first physical line (1-based) and its text as printed. */
export interface Endnote {
  marker: string;
  line: number;
  text: string;
}

const numberedHeading = /^[\s#]*(?:[IVXLC]+|[A-Z]|\d{1,2})[.)]\s.{1,100}$/;

/**
 * Reads the endnotes: lines that open with a marker, with the lines below them up to a blank one or the next note. A
 * marker that begins a line in the middle of a paragraph belongs to the sentence before it and opens no note.
 * @returns the notes in printed order and the physical lines they take up
 */
export function readEndnotes(text: string): { notes: Endnote[]; lines: Set<number> } {
  const notes: Endnote[] = [];
  const lines = new Set<number>();
  let open: Endnote | undefined;
  const physical = physicalLines(text);
  physical.forEach((line, index) => {
    const above = physical[index - 1]?.trim() ?? '';
    const lead = above === '' || open || numberedHeading.test(above) ? leadingMarker(line) : null;
    if (lead) {
      open = { marker: lead.marker, line: index + 1, text: lead.rest.trim() };
      notes.push(open);
      lines.add(index + 1);
    } else if (line.trim() === '') {
      open = undefined;
    } else if (open) {
      open.text = `${open.text} ${line.trim()}`.replace(/\s+/g, ' ').trim();
      lines.add(index + 1);
    }
  });
  return { notes, lines };
}
