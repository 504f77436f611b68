import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';

import { takeMarks } from './dialect-inlines.js';

/** Words that the notes need. */
export interface NoteWords {
  /** `Notes`, the heading over them where a format has no page foot. */
  notes: string;
  /** `Ibid.` */
  ibid: string;
  /** `Ibid., {locator}` */
  ibidAt: string;
  /** `Back to the text` */
  backToText: string;
}

interface Cited {
  source: string | undefined;
  locator: string | undefined;
}

/** Footnotes numbered through in the order of their marks, with DPUB-ARIA roles, and Ibid. for repeats. */
export function notesPlugin(dialect: MarkdownIt, words: NoteWords): void {
  dialect.use(footnotePlugin);
  dialect.core.ruler.after('footnote_tail', 'ibid', (state) => replaceRepeats(state, words));
  const { rules } = dialect.renderer;
  const escape = dialect.utils.escapeHtml;
  rules.footnote_ref = (tokens, index) => {
    const { number, mark } = noteOf(tokens[index]);
    return `<a href="#fn${number}" id="fnref${mark}" role="doc-noteref"><sup>${number}</sup></a>`;
  };
  rules.footnote_block_open = () =>
    `<section class="notes" role="doc-endnotes">\n<h2 class="notes-title">${escape(words.notes)}</h2>\n<ol>\n`;
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index) => `<li id="fn${noteOf(tokens[index]).number}">`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index) => {
    const { mark } = noteOf(tokens[index]);
    const label = escape(`${words.backToText} (${mark})`);
    return ` <a href="#fnref${mark}" role="doc-backlink" aria-label="${label}">\u21A9\uFE0E</a>`;
  };
}

/** The number of a note, and the name of one mark of it: a note that is cited again keeps its number. */
function noteOf(token: Token | undefined): { number: number; mark: string } {
  const { id, subId = 0 } = (token?.meta ?? { id: 0 }) as { id: number; subId?: number };
  return { number: id + 1, mark: subId > 0 ? `${id + 1}-${subId + 1}` : `${id + 1}` };
}

/**
 * A note on the very source of the note before it becomes `Ibid.`, with its own locator if that differs. A note on the
 * whole source after one on a part of it stays in full: `Ibid.` would name the part.
 */
function replaceRepeats(state: StateCore, words: NoteWords): void {
  let previous: Cited | undefined;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'footnote_open') continue;
    const inline = state.tokens[index + 2];
    if (inline?.type !== 'inline' || !inline.children) {
      previous = undefined;
      continue;
    }
    const marks = takeMarks(inline.children);
    const value = (key: string) => marks.find((mark) => mark.key === key)?.value;
    const cited = { source: value('source'), locator: value('locator') };
    const repeat = repeatOf(cited, previous, words);
    if (repeat) {
      const text = new state.Token('text', '', 0);
      text.content = repeat;
      inline.children = [text];
    }
    previous = cited;
  }
}

function repeatOf(cited: Cited, previous: Cited | undefined, words: NoteWords): string | null {
  if (cited.source === undefined || cited.source !== previous?.source) return null;
  if (cited.locator === previous.locator) return words.ibid;
  if (cited.locator === undefined) return null;
  return words.ibidAt.replace('{locator}', () => (cited.locator ?? '').replace(/\.?$/, '.'));
}
