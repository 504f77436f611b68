import type { DraftFormat } from '../draft-format.js';
import type { DraftDocument } from '../document/draft-document.js';
import { readDraftDocument } from '../document/html-document.js';
import { semanticHtml } from '../document/semantic-html.js';
import { countWords } from '../document/word-count.js';
import type { DraftSnapshot } from '../snapshot.js';
import { loadReportTemplate, type ReportTemplate } from '../templating/report-template.js';
import { phrase } from '../templating/report-words.js';
import { draftWarnings } from './draft-warnings.js';
import { writeHtml } from './html-writer.js';
import { writeMarkdown } from './markdown-writer.js';

/** A draft before it is written in a format. */
export interface BuiltDraft {
  /** In the dialect of `document/dialect.md`: what blocks are edited and merged in. */
  markdown: string;
  /** Semantic HTML: an `article` with record links as paths, to show on a page of the tracker. */
  html: string;
  document: DraftDocument;
}

/** A draft as a file. */
export interface RenderedDraft {
  bytes: Buffer;
  /** Everything but the table of contents: `wordsInBody` + `wordsInNotes`; what stands against the limit. */
  words: number;
  wordsInBody: number;
  wordsInNotes: number;
  notes: number;
  /** Pages, the cover included: a PDF's own, a Word file's as worked out for its contents; `null` for other formats. */
  pages: number | null;
  /** What a reader of the draft should look at before it is sent, one sentence each. */
  warnings: string[];
}

/** How far a rendering has come: steps done of all. */
export type DraftProgress = (step: { done: number; total: number; name: 'template' | 'document' | 'file' }) => void;

/** Options of a rendering. */
export interface RenderOptions {
  /** Default: the snapshot's template from `templates/reports`. */
  template?: ReportTemplate;
  onProgress?: DraftProgress;
}

/** Renders a snapshot as far as all formats have in common. @throws TemplateError, or Error for an unknown template. */
export function buildDraft(snapshot: DraftSnapshot, options: RenderOptions = {}): BuiltDraft {
  const template = options.template ?? loadReportTemplate(snapshot.template);
  const words = template.words(snapshot.language);
  const markdown = template.render(snapshot);
  options.onProgress?.({ done: 1, total: 3, name: 'template' });
  const html = semanticHtml(markdown, {
    language: snapshot.language,
    figures: snapshot.figures,
    words: {
      notes: phrase(words, 'notes'),
      ibid: phrase(words, 'ibid'),
      ibidAt: phrase(words, 'ibidAt', { locator: '{locator}' }),
      backToText: phrase(words, 'backToText'),
      record: phrase(words, 'record'),
    },
  });
  const document = readDraftDocument(html);
  options.onProgress?.({ done: 2, total: 3, name: 'document' });
  return { markdown, html, document };
}

/**
 * Renders a snapshot in a format. Pure: the same snapshot gives the same text, and nothing but the template's files and
 * the fonts is read. @throws TemplateError when the template is at fault, Error when the format cannot be written.
 */
export async function renderDraft(
  snapshot: DraftSnapshot,
  format: DraftFormat,
  options: RenderOptions = {},
): Promise<RenderedDraft> {
  const draft = buildDraft(snapshot, options);
  const { bytes, pages } = await write(draft, format, snapshot);
  options.onProgress?.({ done: 3, total: 3, name: 'file' });
  const { words, body, notes } = countWords(draft.document);
  return {
    bytes,
    words,
    wordsInBody: body,
    wordsInNotes: notes,
    notes: draft.document.notes.length,
    pages,
    warnings: draftWarnings(snapshot, draft.document, words),
  };
}

async function write(
  { html, document }: BuiltDraft,
  format: DraftFormat,
  snapshot: DraftSnapshot,
): Promise<{ bytes: Buffer; pages: number | null }> {
  const { recordBase, language } = snapshot;
  const title = document.title || snapshot.titleLines.join(' ');
  switch (format) {
    case 'html':
      return { bytes: Buffer.from(writeHtml(html, { title, language, recordBase })), pages: null };
    case 'md':
      return { bytes: Buffer.from(writeMarkdown(document, { recordBase })), pages: null };
    // The two heavy writers are loaded when they are needed: a Markdown file should not pay for a typesetter.
    case 'docx': {
      const { writeDocx } = await import('./docx-writer.js');
      return writeDocx({ ...document, title }, { recordBase });
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf-writer.js');
      return writePdf({ ...document, title }, { recordBase, asOf: snapshot.asOf });
    }
  }
}
