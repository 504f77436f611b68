import type { Block, Inline, Note, Table } from '../document/draft-document.js';
import { everyBlock, wordsOf } from '../document/walk.js';
import { arialWidth } from './arial-widths.js';
import { TEXT_WIDTH } from './docx-styles.js';

/** A stretch of lines that the pages of a Word file are filled with; lengths in points. */
export interface Piece {
  /** Height of each line. */
  lines: number[];
  /** Heights of the notes that each line marks, all together. */
  notes: number[];
  before: number;
  after: number;
  /** Whether it must not be parted from the next piece, and not be broken over pages. */
  keepNext: boolean;
  keepLines: boolean;
  /** Whether it starts a page. */
  breakBefore: boolean;
  /** Whether it is a heading that the contents list. */
  isListed: boolean;
}

/** Measures of a paragraph style, as `docx-styles.ts` sets them; lengths in points. */
interface Look {
  size: number;
  before: number;
  after: number;
  /** Line spacing: 1 is single. */
  spacing: number;
  bold?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
}

/** Height of a single line of Arial of size 1. */
const LINE = 1.149;
const BODY: Look = { size: 10.5, before: 0, after: 6, spacing: 1.15 };
const ITEM: Look = { ...BODY, after: 3 };
const QUOTATION: Look = { ...BODY, keepNext: true, keepLines: true };
const CAPTION: Look = { size: 9.5, before: 8, after: 4, spacing: 1.15, bold: true, keepNext: true };
const CELL: Look = { size: 9.5, before: 2, after: 2, spacing: 1.15 };
const NOTE: Look = { size: 8.5, before: 0, after: 2, spacing: 1 };
const HEADINGS: Look[] = [
  { size: 13, before: 18, after: 9, spacing: 1.15, bold: true, keepNext: true, keepLines: true },
  { size: 11.5, before: 14, after: 6, spacing: 1.15, bold: true, keepNext: true, keepLines: true },
  { size: 10.5, before: 12, after: 6, spacing: 1.15, bold: true, keepNext: true, keepLines: true },
];
const WIDTH = TEXT_WIDTH / 20;
const QUOTATION_INSET = 14;
const QUOTATION_SPACE = 10;
const ITEM_INDENT = 20;
const CELL_INSET = 8;

/** Cuts the blocks of a draft into pieces. */
export class DocxPieces {
  private readonly noteHeights: number[];
  private breakBefore = false;

  constructor(notes: readonly Note[]) {
    this.noteHeights = notes.map((note) => {
      const pieces = [...everyBlock(note.blocks)].map((block) => this.paragraph(wordsOf(block), NOTE, WIDTH));
      return sum(pieces.map(heightOf));
    });
  }

  of(blocks: readonly Block[], look = BODY, width = WIDTH): Piece[] {
    return blocks.flatMap((block) => this.block(block, look, width));
  }

  private block(block: Block, look: Look, width: number): Piece[] {
    switch (block.kind) {
      case 'heading': {
        const piece = this.paragraph(block.children, HEADINGS[Math.min(block.level, 3) - 1] ?? BODY, width);
        return [{ ...piece, isListed: block.level <= 2 }];
      }
      case 'paragraph':
        return [
          this.paragraph(
            [{ kind: 'text', text: block.number ? `${block.number} ` : '' }, ...block.children],
            look,
            width,
          ),
        ];
      case 'list':
        return block.items.flatMap((item) => this.of(item, ITEM, width - ITEM_INDENT));
      case 'quotation':
        return this.of(block.blocks, QUOTATION, width - QUOTATION_INSET).map((piece, order) =>
          order === 0 ? { ...piece, before: QUOTATION_SPACE } : piece,
        );
      case 'division':
        return this.of(block.blocks, look, width);
      case 'table':
        return this.table(block, width);
      case 'figure': {
        const height = (block.height * Math.min(1, 600 / block.width) * 72) / 96;
        const picture = {
          ...this.paragraph([], { ...BODY, keepNext: block.caption.length > 0 }, width),
          lines: [height],
        };
        return [picture, ...(block.caption.length > 0 ? [this.paragraph(block.caption, CAPTION, width)] : [])];
      }
      case 'page-break':
        this.breakBefore = true;
        return [];
      case 'contents':
        return [];
    }
  }

  private table(table: Table, width: number): Piece[] {
    const caption = table.caption.length > 0 ? [this.paragraph(table.caption, CAPTION, width)] : [];
    const rows = table.rows.map((row, order) => {
      const cells = row.map((cell) =>
        this.of(
          cell.blocks,
          { ...CELL, bold: cell.heads !== null },
          (width / table.columns) * cell.columnSpan - CELL_INSET,
        ),
      );
      const height = Math.max(0, ...cells.map((pieces) => sum(pieces.map(heightOf))));
      const notes = cells.flat().flatMap((piece) => piece.notes);
      const keepNext = order < table.headerRows;
      return {
        ...this.paragraph([], { ...CELL, before: 0, after: 0, keepNext }, width),
        lines: [height],
        notes: [sum(notes)],
      };
    });
    return [...caption, ...rows, { ...this.paragraph([], { ...CELL, before: 0 }, width), lines: [6], after: 6 }];
  }

  private paragraph(inlines: readonly Inline[], look: Look, width: number): Piece {
    const { size, before, after, spacing, bold = false, keepNext = false, keepLines = false } = look;
    const lines = breakLines(wordsIn(inlines, bold), size, width);
    const { breakBefore } = this;
    this.breakBefore = false;
    return {
      lines: lines.map(() => size * LINE * spacing),
      notes: lines.map((numbers) => sum(numbers.map((number) => this.noteHeights[number - 1] ?? 0))),
      before,
      after,
      keepNext,
      keepLines,
      breakBefore,
      isListed: false,
    };
  }
}

/** Height of a piece without its notes. */
export function heightOf({ lines, before, after }: Piece): number {
  return before + sum(lines) + after;
}

interface Word {
  text: string;
  bold: boolean;
  /** Notes marked in or after the word. */
  notes: number[];
  /** Whether a line ends after it. */
  endsLine: boolean;
}

function wordsIn(inlines: readonly Inline[], bold: boolean, words: Word[] = []): Word[] {
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      for (const text of inline.text.split(/(?<= )/)) words.push({ text, bold, notes: [], endsLine: false });
    } else if (inline.kind === 'note') {
      words.push({ text: '', bold, notes: [inline.number], endsLine: false });
    } else if (inline.kind === 'line-break') {
      words.push({ text: '', bold, notes: [], endsLine: true });
    } else if ('children' in inline) {
      wordsIn(inline.children, bold || inline.kind === 'strong', words);
    }
  }
  return words;
}

/** The notes on each line that the words take. */
function breakLines(words: readonly Word[], size: number, width: number): number[][] {
  const lines: number[][] = [[]];
  let filled = 0;
  for (const { text, bold, notes, endsLine } of words) {
    const wide = arialWidth(text.trimEnd(), size, bold);
    if (filled > 0 && filled + wide > width) {
      lines.push([]);
      filled = 0;
    }
    // An address longer than a line is broken where the line ends.
    for (filled += wide; filled > width; filled -= width) lines.push([]);
    if (text.endsWith(' ')) filled += arialWidth(' ', size, bold);
    lines.at(-1)?.push(...notes);
    if (endsLine) {
      lines.push([]);
      filled = 0;
    }
  }
  return lines;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
