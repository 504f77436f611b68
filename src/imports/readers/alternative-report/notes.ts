import { joinText, type Vocabulary } from './joined-text.js';
import { noteStarts, type NoteLine } from './note-starts.js';

/** A note of the document; `zone` is the note zone that it begins in. */
export interface Note {
  /** From 1 without gaps. */
  order: number;
  /** Its number as printed, which may be wrong. */
  printed: string;
  /** 1-based physical line. */
  line: number;
  text: string;
  zone: number;
}

/** The notes that the lines of the note zones hold; a zone that begins without a number goes on with the last note. */
export function readNotes(lines: readonly NoteLine[], words: Vocabulary): Note[] {
  const kept = withoutLinkTargets(lines);
  const starts = noteStarts(kept);
  return starts.map(({ line, start }, index) => {
    const from = kept.indexOf(line);
    const to = index + 1 < starts.length ? kept.indexOf(starts[index + 1].line) : kept.length;
    const [, ...more] = kept.slice(from, to);
    return {
      order: index + 1,
      printed: String(start.number),
      line: line.number,
      text: joinText([{ ...line, text: start.text }, ...more], words),
      zone: line.zone,
    };
  });
}

/**
 * A PDF's link targets are copied as bare addresses at the end of a zone. Unlike a printed line they carry no word gap,
 * and often repeat an address that a note above prints.
 */
function withoutLinkTargets(lines: readonly NoteLine[]): NoteLine[] {
  const targets = new Set<NoteLine>();
  for (let at = lines.length - 1; at > 0; at--) {
    const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
    const last = below?.zone !== line.zone || targets.has(below);
    const announced = above.zone === line.zone && above.text.endsWith(':') && !line.runsOn;
    if (!last || announced || !/^https?:\/\/\S+$/.test(line.text)) continue;
    if (line.runsOn || repeatsAddress(line, lines)) targets.add(line);
  }
  return lines.filter((line) => !targets.has(line));
}

function repeatsAddress(target: NoteLine, lines: readonly NoteLine[]): boolean {
  const above = lines.filter(({ zone, number }) => zone === target.zone && number < target.number);
  return above
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '')
    .includes(target.text);
}
