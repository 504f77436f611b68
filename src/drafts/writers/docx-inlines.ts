import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';

import type { Inline } from '../document/draft-document.js';
import type { Direction } from '../document/language.js';

/** What links and notes of one document refer to. */
export interface DocxReferences {
  /** Bookmark by the id of a heading or paragraph. */
  bookmarks: ReadonlyMap<string, string>;
  /** Numbers of the notes whose mark has been set: Word knows one mark for a note. */
  marked: Set<number>;
  /** Address before the paths of records; `null` leaves their links out. */
  recordBase: string | null;
}

/** Runs of Word for the words of a paragraph. */
export function docxInlines(
  inlines: readonly Inline[],
  references: DocxReferences,
  run: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return [new TextRun({ ...run, text: inline.text })];
      case 'strong':
        return docxInlines(inline.children, references, { ...run, bold: true, boldComplexScript: true });
      case 'emphasis':
        return docxInlines(inline.children, references, { ...run, italics: true, italicsComplexScript: true });
      case 'language':
        return docxInlines(inline.children, references, { ...run, ...runLanguage(inline.language, inline.direction) });
      case 'line-break':
        return [new TextRun({ ...run, break: 1 })];
      case 'note':
        return [noteMark(inline.number, references)];
      case 'record':
        return recordLink(inline.href, references, run);
      case 'link':
        return link(inline.href, inline.children, references, run);
    }
  });
}

/** Marks a run's language, for spelling, hyphenation and speech; right-to-left text is marked as complex script. */
export function runLanguage(language: string, direction: Direction): IRunOptions {
  return direction === 'rtl'
    ? { language: { bidirectional: wordLanguage(language) }, rightToLeft: true }
    : { language: { value: wordLanguage(language) }, rightToLeft: false };
}

/** Word asks for a region: the usual one where the tag has none. */
export function wordLanguage(language: string): string {
  return (
    new Map([
      ['en', 'en-GB'],
      ['ru', 'ru-RU'],
      ['kk', 'kk-KZ'],
      ['ar', 'ar-SA'],
      ['fr', 'fr-FR'],
      ['es', 'es-ES'],
    ]).get(language) ?? language
  );
}

function link(
  href: string,
  children: readonly Inline[],
  references: DocxReferences,
  run: IRunOptions,
): ParagraphChild[] {
  const words = docxInlines(children, references, { ...run, style: 'Hyperlink' });
  if (!href.startsWith('#')) return [new ExternalHyperlink({ link: href, children: words })];
  const anchor = references.bookmarks.get(href.slice(1));
  return anchor ? [new InternalHyperlink({ anchor, children: words })] : docxInlines(children, references, run);
}

function recordLink(href: string, { recordBase }: DocxReferences, run: IRunOptions): ParagraphChild[] {
  if (recordBase === null) return [];
  const arrow = new TextRun({ ...run, text: '\u2197', style: 'Hyperlink', superScript: true });
  return [new TextRun(' '), new ExternalHyperlink({ link: new URL(href, recordBase).href, children: [arrow] })];
}

function noteMark(number: number, { marked }: DocxReferences): ParagraphChild {
  if (marked.has(number)) return new TextRun({ text: String(number), superScript: true });
  marked.add(number);
  return new FootnoteReferenceRun(number);
}
