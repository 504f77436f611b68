import type { DraftSnapshot, NoteReference, RecordText, SnapshotCitation } from '../snapshot.js';
import { anchorOf, escapeMarkdown, escapeSpan, markdownLink, markdownMark, trimLine } from './markdown-escape.js';

/** How `RecordMarkdown.words` lays out a record. */
export interface WordsLayout {
  /** Put before every line after the first: spaces within a numbered paragraph, `> ` within a quotation. */
  prefix?: string;
  /** Punctuation that the last words end with, instead of their own `;`, `,` or `.`. */
  end?: string;
  /** Leaves the notes out, where the same words stood with them before. */
  bare?: boolean;
}

/** Prints records as Markdown during one rendering and collects the notes that they cite. */
export class RecordMarkdown {
  private readonly citations: ReadonlyMap<string, SnapshotCitation>;
  private readonly noteIds = new Set<string>();
  private pending: string[] = [];

  constructor(private readonly snapshot: DraftSnapshot) {
    this.citations = new Map(snapshot.citations.map((citation) => [citation.id, citation]));
  }

  /** The words of a record with its note marks, one Markdown paragraph per line of the record, and its link back. */
  words(record: RecordText, { prefix = '', end, bare = false }: WordsLayout = {}): string {
    const text = end === undefined ? record.text : endWith(record.text, end);
    const notes = (bare ? [] : record.notes)
      .map((note) => ({ note, place: Math.min(note.at ?? text.length, text.length) }))
      .toSorted((one, other) => one.place - other.place);
    const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ index, line }));
    if (lines.length === 0) lines.push({ index: 0, line: '' });
    const printed = lines.map(({ index, line }, order) => {
      const isLast = order === lines.length - 1;
      const count = isLast ? notes.length : notes.filter(({ place }) => place <= index + line.length).length;
      return this.line(record, line, index, notes.splice(0, count));
    });
    return printed.join(`\n${prefix.trimEnd()}\n${prefix}`) + markdownMark('record', record.href);
  }

  /** The note marks alone of what a record rests on. */
  marks({ id, notes = [] }: { id: string; notes?: NoteReference[] }): string {
    return notes.map((note) => this.note({ id }, note)).join('');
  }

  /** The definitions of the notes cited since the last call. */
  takeNotes(): string {
    const notes = this.pending.join('\n\n');
    this.pending = [];
    return notes;
  }

  private line(
    record: RecordText,
    line: string,
    index: number,
    notes: { note: NoteReference; place: number }[],
  ): string {
    let done = 0;
    let markdown = '';
    for (const { note, place } of notes) {
      const here = insidePair(line, Math.min(Math.max(place - index, done), line.length));
      markdown += escapeSpan(line.slice(done, here)) + this.note(record, note);
      done = here;
    }
    return this.inLanguage(trimLine(markdown + escapeSpan(line.slice(done))), record.language);
  }

  private note(record: Pick<RecordText, 'id'>, { citation: id }: NoteReference): string {
    const citation = this.citations.get(id);
    if (!citation) throw new Error(`${record.id} cites ${id}, which is not among the snapshot's citations.`);
    const noteId = this.newNoteId(`${anchorOf(record.id)}-${anchorOf(id)}`);
    const marks =
      (citation.source === null ? '' : markdownMark('source', citation.source)) +
      (citation.locator === null ? '' : markdownMark('locator', citation.locator));
    this.pending.push(`[^${noteId}]: ${marks}${this.inLanguage(citationWords(citation), citation.language)}`);
    return `[^${noteId}]`;
  }

  /** Ids come from the records, not from running numbers, so that an edited draft still matches after a refresh. */
  private newNoteId(wanted: string): string {
    let id = wanted;
    for (let repeat = 2; this.noteIds.has(id); repeat++) id = `${wanted}-${repeat}`;
    this.noteIds.add(id);
    return id;
  }

  private inLanguage(markdown: string, language: string | null): string {
    if (language === null || language === this.snapshot.language || markdown === '') return markdown;
    return `[${markdown}]${markdownMark('lang', language)}`;
  }
}

function citationWords({ text, url }: SnapshotCitation): string {
  if (!url) return escapeMarkdown(text);
  const place = text.indexOf(url);
  if (place === -1) return `${escapeMarkdown(text)} ${markdownLink(url, url)}`.trim();
  return trimLine(
    escapeSpan(text.slice(0, place)) + markdownLink(url, url) + escapeSpan(text.slice(place + url.length)),
  );
}

/** A place between the two halves of one character moves before it. */
function insidePair(text: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) && /[\uD800-\uDBFF]/.test(text.charAt(place - 1))
    ? place - 1
    : place;
}

function endWith(text: string, end: string): string {
  const words = text.trimEnd();
  return /[?!:…]$/.test(words) ? words : words.replace(/[\s;,.]*$/, '') + end;
}
