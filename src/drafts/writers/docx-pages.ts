import type { IXmlableObject, PageNumberEstimator } from 'docx';

import type { Block, DraftDocument } from '../document/draft-document.js';
import { DocxPieces, heightOf, type Piece } from './docx-pieces.js';
import { PAGE } from './docx-styles.js';

/** Where the headings of a Word file come to stand. */
export interface PageEstimate {
  /** Page of each heading that the contents list, in order; the first page of the body is 1. */
  headings: number[];
  /** Pages of the body. */
  pages: number;
}

const HEIGHT = (PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom) / 20;
/**
 * Height of the rule over the notes of a page, in points, less the space under the last line and the last note, which may
 * hang over the margin.
 */
const SEPARATOR = 3;

/**
 * Works out the pages of a draft's body as Word lays it out in our styles: lines by the widths of Arial, no single first
 * or last lines, headings with what follows, notes on the pages of their marks. Page numbers in the contents need it:
 * Word itself counts pages only when somebody updates the field. Against LibreOffice it errs by a page at most in a
 * report of a hundred pages, and takes hundredths of a second, where laying out by `docx/layout` takes ten seconds.
 */
export function estimatePages({ notes }: DraftDocument, body: readonly Block[]): PageEstimate {
  const pieces = new DocxPieces(notes).of(body);
  const flow = new PageFlow();
  const headings: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.breakBefore || !flow.fits(together(pieces, index))) flow.turn();
    flow.place(piece);
    if (piece.isListed) headings.push(flow.firstPage);
  }
  return { headings, pages: flow.page };
}

/**
 * Gives the contents of a Word file their page numbers. The library has bookmarked each heading that they list by a name
 * of its own, `_Toc…`, in the order of the headings.
 */
export function contentsPages({ headings }: PageEstimate): PageNumberEstimator {
  return (body) => {
    const names = bookmarkNames(body).filter((name) => name.startsWith('_Toc'));
    return { bookmarks: new Map(names.map((name, order) => [name, String(headings[order] ?? '')])) };
  };
}

/** Names of the bookmarks in the body of a Word file, in order. */
function bookmarkNames(node: unknown, names: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) bookmarkNames(child, names);
  else if (typeof node === 'object' && node !== null) {
    for (const [tag, child] of Object.entries(node as IXmlableObject)) {
      if (tag === 'w:bookmarkStart') names.push(...bookmarkName(child));
      else bookmarkNames(child, names);
    }
  }
  return names;
}

function bookmarkName(bookmark: unknown): string[] {
  return /"w:name":"([^"]*)"/.exec(JSON.stringify(bookmark))?.slice(1) ?? [];
}

/** Height that must fit on the page for the piece at `index` to start there. */
function together(pieces: readonly Piece[], index: number): number {
  let height = 0;
  for (let next = index; next < pieces.length; next++) {
    const piece = pieces[next] as Piece;
    if (!piece.keepNext) return height + startOf(piece);
    height += heightOf(piece) + notesOf(piece);
  }
  return height;
}

/** Height of the least of a piece that may stand at the foot of a page. */
function startOf({ lines, notes, before, keepLines }: Piece): number {
  const least = keepLines || lines.length < 4 ? lines.length : 2;
  return before + total(lines.slice(0, least)) + total(notes.slice(0, least));
}

function notesOf({ notes }: Piece): number {
  return total(notes);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

class PageFlow {
  page = 1;
  /** Page on which the last piece began. */
  firstPage = 1;
  private room = HEIGHT;
  private hasNotes = false;

  fits(height: number): boolean {
    return this.room === HEIGHT || height <= this.room;
  }

  turn(): void {
    if (this.room === HEIGHT) return;
    this.page++;
    this.room = HEIGHT;
    this.hasNotes = false;
  }

  place({ lines, notes, before, after, keepLines }: Piece): void {
    this.room -= before;
    this.firstPage = this.page;
    for (const [index, line] of lines.entries()) {
      const left = lines.length - index;
      const noteHeight = (notes[index] ?? 0) + (notes[index] && !this.hasNotes ? SEPARATOR : 0);
      // The last two lines stay together.
      const needed = left === 2 && !keepLines ? line * 2 : line;
      if (needed + noteHeight > this.room && this.room < HEIGHT) {
        this.turn();
        if (index === 0) this.firstPage = this.page;
      }
      this.room -= line + (notes[index] ?? 0) + (notes[index] && !this.hasNotes ? SEPARATOR : 0);
      if (notes[index]) this.hasNotes = true;
    }
    this.room -= Math.min(after, Math.max(this.room, 0));
  }
}
