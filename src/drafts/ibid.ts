/** A note as its document prints it. */
export interface PrintedNote {
  id: number;
  text: string;
}

/** A note with the source that it names or points back to. */
export interface ResolvedNote {
  id: number;
  /** In full: what a note that only points back stands for. */
  text: string;
  /** Equal for notes on the same source. */
  source: string;
  /** Where in the source, for a note that points back and says where. */
  locator: string | null;
}

const pointsBack = /^(?:ibid|idem|same document|same source|там же|сонда)\b[.,:;]*\s*/iu;

/**
 * Resolves the notes of one document, given in their order: "Ibid." and its like take the source of the note before,
 * so that they still say what they cite after the notes around them have changed.
 */
export function resolveNotes(notes: readonly PrintedNote[]): ResolvedNote[] {
  let before: { text: string; source: string } | null = null;
  return notes.map(({ id, text }) => {
    const mark: RegExpExecArray | null = pointsBack.exec(text);
    if (!mark || !before) {
      before = { text, source: text.toLowerCase() };
      return { id, text, source: before.source, locator: null };
    }
    const locator = text.slice(mark[0].length).replace(/\.$/, '') || null;
    const full = locator ? `${before.text.replace(/\.$/, '')}, ${locator}.` : before.text;
    return { id, text: full, source: before.source, locator };
  });
}
