import type { AlternativeReport } from '../../parsed-document.js';
import type { Vocabulary } from './joined-text.js';
import type { MarkedLine } from './note-markers.js';
import type { SectionRegion } from './outline.js';
import { numberedParagraphs, toParagraph, unnumberedParagraphs, type NumberedLines } from './paragraphs.js';
import { demands, listsIn, toItem } from './recommendation-lists.js';
import { withoutSubHeadings, type SubHeading } from './sub-headings.js';

/** A dash or bullet before an item. */
const DASH = /^[-•▪●◦·‣*–—]\s/;

type Section = AlternativeReport['sections'][number];

/** Reads a section on articles. Items of a list that states demands are the authors' recommendations, not paragraph text. */
export function readSection(
  region: SectionRegion,
  order: number,
  words: Vocabulary,
): { section: Section; headings: SubHeading[] } {
  const own = labelledItems(region.ownLines ?? []);
  const { before, paragraphs } = numberedParagraphs([...region.lines, ...own.after]);
  const found = withoutSubHeadings([...unnumberedParagraphs(before), ...paragraphs], words);
  const read = found.paragraphs.map((paragraph) => readParagraph(paragraph, words));
  // The shape has no place for notes marked in a recommendation; the paragraph above it keeps them.
  read.at(-1)?.paragraph.notes.push(...own.items.flatMap((lines) => lines.flatMap(({ notes }) => notes)));
  const section = {
    order,
    heading: region.heading,
    line: region.line,
    provisions: region.provisions,
    paragraphs: read.map(({ paragraph }) => paragraph),
    recommendations: [
      ...read.flatMap(({ items }) => items),
      ...own.items.map((lines) => toItem(lines, words)),
    ].toSorted((a, b) => a.line - b.line),
  };
  return { section, headings: found.headings };
}

function readParagraph(paragraph: NumberedLines, words: Vocabulary) {
  const lists = listsIn(paragraph.lines, words).filter(({ lead }) => demands(lead));
  const items = lists.flatMap((list) => list.items);
  return {
    paragraph: toParagraph(paragraph, words, items.flat()),
    items: items.map((lines) => toItem(lines, words)),
  };
}

/** What follows a label `Recommendations:`, item by item; with dashes, a numbered paragraph goes on with the section. */
function labelledItems(lines: readonly MarkedLine[]): { items: MarkedLine[][]; after: MarkedLine[] } {
  const dashed = lines.some(({ text }) => DASH.test(text));
  const end = dashed ? lines.findIndex((line) => opensParagraph(line)) : -1;
  const listed = end < 0 ? lines : lines.slice(0, end);
  const items: MarkedLine[][] = [];
  for (const line of listed) {
    const opens = dashed ? DASH.test(line.text) : line.gap > 0 || /^\(?(?:\d{1,3}|[a-z])[.)]\s/.test(line.text);
    const text = dashed ? line.text : line.text.replace(/^\d{1,3}\.\s+/, '');
    if (opens || items.length === 0) items.push([{ ...line, text }]);
    else items.at(-1)?.push(line);
  }
  return { items, after: end < 0 ? [] : lines.slice(end) };
}

function opensParagraph({ text, gap, opensPage }: MarkedLine): boolean {
  return (gap > 0 || opensPage) && /^\d{1,3}\.\s/.test(text);
}
