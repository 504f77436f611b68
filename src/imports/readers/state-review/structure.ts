import { type ContentsList, readContents } from './contents-list.js';
import { type Line, readBlocks, readLines } from './document-lines.js';
import { type Endnote, readEndnotes } from './endnotes.js';
import { type Heading, readOutline, separateHeadings } from './outline.js';
import { type PrintedBlock, separateSideBoxes } from './side-boxes.js';

/** A paragraph of the running text as its physical lines, which a page break may have cut. */
export interface Paragraph {
  line: number;
  text: string;
  notes: string[];
  lines: Line[];
}

/** A heading with what belongs under it. */
export interface Section extends Heading {
  paragraphs: Paragraph[];
  sideBoxes: Paragraph[];
}

/** A review taken apart: what stands before the first heading, the contents list, the sections and the endnotes. */
export interface ReviewStructure {
  preamble: Line[];
  contents: ContentsList;
  sections: Section[];
  notes: Endnote[];
}

function toParagraph(lines: Line[]): Paragraph {
  return {
    line: lines[0].number,
    text: lines.map((line) => line.text).join(' '),
    notes: lines.flatMap((line) => line.notes),
    lines,
  };
}

/** Takes the text of a review apart. */
export function readStructure(text: string): ReviewStructure {
  const contents = readContents(text);
  const endnotes = readEndnotes(text);
  const lines = readLines(text);
  const body = lines.filter((line) => line.number > contents.lastLine && !endnotes.lines.has(line.number));
  const blocks = separateHeadings(readBlocks(body), contents.entries);
  const headings = readOutline(blocks, contents.entries);
  const sections: Section[] = headings.map((heading) => ({ ...heading, paragraphs: [], sideBoxes: [] }));
  const printed: PrintedBlock[] = [];
  let section = -1;
  blocks.forEach((block, index) => {
    if (headings[section + 1]?.block === index) section += 1;
    else if (section >= 0) printed.push({ section, block });
  });
  const { paragraphs, boxes } = separateSideBoxes(printed);
  for (const paragraph of paragraphs) {
    sections[paragraph.section].paragraphs.push(toParagraph(paragraph.blocks.flatMap((block) => block.lines)));
  }
  for (const box of boxes) sections[box.section].sideBoxes.push(toParagraph(box.block.lines));
  const first = headings[0]?.line ?? Infinity;
  return { preamble: lines.filter((line) => line.number < first), contents, sections, notes: endnotes.notes };
}
