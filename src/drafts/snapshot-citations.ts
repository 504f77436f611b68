import { groupBy } from '../shared/group-by.js';
import type { NgoRow } from './snapshot-rows.js';
import type { NoteReference, SnapshotCitation } from './snapshot.js';
import { resolveNotes } from './ibid.js';

/** The notes that a draft can cite, and which of them a record cites. */
export class Citations {
  readonly all: SnapshotCitation[] = [];
  private readonly byDocument = new Map<number, string[]>();
  private readonly known = new Set<string>();

  /** @param notes the notes of the documents concerned, each document's in its order */
  constructor(notes: readonly { id: number; documentId: number; text: string; language: string }[]) {
    for (const [documentId, own] of groupBy(notes, (note) => note.documentId)) {
      const language = own[0]!.language;
      const resolved = resolveNotes(own);
      this.byDocument.set(
        documentId,
        resolved.map(({ id }) => `note:${id}`),
      );
      for (const { id, text, source, locator } of resolved) {
        this.all.push({ id: `note:${id}`, text, source, locator, url: null, language });
      }
    }
  }

  /** The notes of `row`: those of its passage, or else the source that a person typed. */
  of(row: NgoRow): NoteReference[] {
    const own = (row.documentId !== null && this.byDocument.get(row.documentId)) || [];
    const notes = row.notes.flatMap((order) => (own[order - 1] ? [{ citation: own[order - 1]!, at: null }] : []));
    return notes.length === 0 && row.source ? [this.cite(row.source)] : notes;
  }

  /** A source as a person would cite it, with its address if it has one. */
  cite(text: string, url: string | null = null): NoteReference {
    const id = `source:${text}${url ? ` ${url}` : ''}`;
    if (!this.known.has(id)) {
      this.known.add(id);
      this.all.push({ id, text, source: text.toLowerCase(), locator: null, url, language: null });
    }
    return { citation: id, at: null };
  }
}
