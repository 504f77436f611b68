import type { Direction } from './language.js';

/**
 * A draft as a tree: what the DOCX, PDF and Markdown writers walk. It is read from the semantic HTML, once, so that all
 * formats say the same. Plain JSON.
 */
export interface DraftDocument {
  /** The cover's title as one line; empty without a cover. */
  title: string;
  language: string;
  direction: Direction;
  cover: Cover | null;
  blocks: Block[];
  /** In the order of their numbers; note `n` is `notes[n - 1]`. */
  notes: Note[];
  /** Heading over the notes, for formats without page feet. */
  notesTitle: string;
}

export interface Cover {
  /** Funders' disclaimers. */
  top: Paragraph[];
  /** Title and addressee. */
  middle: Paragraph[];
  /** Place and date. */
  bottom: Paragraph[];
}

/** The paragraphs of one footnote. */
export interface Note {
  blocks: Block[];
}

/** Language of a stretch of text where it differs from what stands around it. */
export interface InLanguage {
  language?: string;
  direction?: Direction;
}

export type Block = Heading | Paragraph | List | Quotation | Table | Figure | Contents | PageBreak | Division;

export interface Heading extends InLanguage {
  kind: 'heading';
  /** 1 for a part, 2 for an article, up to 5. */
  level: number;
  id: string;
  children: Inline[];
}

export interface Paragraph extends InLanguage {
  kind: 'paragraph';
  role: 'body' | 'title';
  id?: string;
  /** `12.` before a numbered paragraph; numbers start anew in each block, so the label is part of the document. */
  number?: string;
  children: Inline[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  items: Block[][];
}

/** Words of a treaty body. */
export interface Quotation {
  kind: 'quotation';
  blocks: Block[];
}

export interface Table {
  kind: 'table';
  caption: Inline[];
  /** Rows at the top that head the columns, repeated on each page. */
  headerRows: number;
  columns: number;
  rows: Cell[][];
}

export interface Cell extends InLanguage {
  heads: 'column' | 'row' | null;
  columnSpan: number;
  rowSpan: number;
  blocks: Block[];
}

export interface Figure {
  kind: 'figure';
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
  alternative: string;
  caption: Inline[];
}

/** The table of contents; the writers fill it from the headings of levels 1 and 2. */
export interface Contents {
  kind: 'contents';
  title: string;
}

export interface PageBreak {
  kind: 'page-break';
}

/** Blocks that share a key of the template (`recommendation-12`) or a language. */
export interface Division extends InLanguage {
  kind: 'division';
  key: string | null;
  blocks: Block[];
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'language'; language: string; direction: Direction; children: Inline[] }
  /** `href` is `#id` within the draft, else an absolute address. */
  | { kind: 'link'; href: string; children: Inline[] }
  /** Path of the record that the words before it come from. */
  | { kind: 'record'; href: string; label: string }
  | { kind: 'note'; number: number }
  | { kind: 'line-break' };
