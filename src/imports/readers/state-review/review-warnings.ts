import type { ReaderWarning } from '../../parsed-document.js';
import { sameTitle } from './contents-list.js';
import { endsOpen } from './sentence-ends.js';
import type { ReviewStructure } from './structure.js';

/** What a person should look at in a review: notes and markers that do not meet, cut paragraphs, changed titles. */
export function reviewWarnings({ sections, notes, contents }: ReviewStructure): ReaderWarning[] {
  const warnings: ReaderWarning[] = [];
  const warn = (line: number, code: string, message: string) => warnings.push({ line, code, message });
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const printed = new Set(notes.map((note) => note.marker));
  const cited = new Set(paragraphs.flatMap((paragraph) => paragraph.notes));
  for (const { number, notes: markers } of paragraphs.flatMap((paragraph) => paragraph.lines)) {
    for (const marker of markers) {
      if (!printed.has(marker)) warn(number, 'marker-without-note', `No endnote ${marker} is printed.`);
    }
  }
  for (const { line, marker } of notes) {
    if (!cited.has(marker)) warn(line, 'note-without-marker', `Nothing in the text points to endnote ${marker}.`);
  }
  for (const { line, text } of paragraphs) {
    if (endsOpen(text)) warn(line, 'unfinished-paragraph', 'The paragraph breaks off; its continuation was not found.');
  }
  for (const { number, title } of contents.entries) {
    const found = sections.some((section) => section.number === number && sameTitle(section.title, title));
    if (!found) warn(contents.lastLine, 'heading-not-found', `The contents list "${title}", which no heading repeats.`);
  }
  return warnings.toSorted((one, other) => one.line - other.line);
}
