import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph as DocxParagraph,
  SectionType,
  TableOfContents,
  TextRun,
} from 'docx';

import type { Block, Cover, DraftDocument, Paragraph } from '../document/draft-document.js';
import { everyBlock, inlineText } from '../document/walk.js';
import { DocxBlocks } from './docx-blocks.js';
import { type DocxReferences, wordLanguage } from './docx-inlines.js';
import { contentsPages, estimatePages } from './docx-pages.js';
import { PAGE, STYLE, styles } from './docx-styles.js';

/** How a Word file is written. */
export interface DocxOptions {
  /** Address before the paths of records, `https://tracker.example`; `null` leaves their links out. */
  recordBase: string | null;
}

/** A Word file. */
export interface WrittenDocx {
  bytes: Buffer;
  /** All pages as Word will lay them out, within a few in a hundred; contents are taken for one page. */
  pages: number;
}

/** Height of the text on a page, in twips. */
const TEXT_HEIGHT = PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom;

/**
 * Writes a draft as a Word file: styles by Word's own names, a contents field with its entries filled in, real
 * footnotes, page numbers in the footer except on the cover, A4, languages and directions marked.
 */
export async function writeDocx(document: DraftDocument, options: DocxOptions): Promise<WrittenDocx> {
  const references: DocxReferences = {
    bookmarks: bookmarksOf(document.blocks),
    marked: new Set(),
    recordBase: options.recordBase,
  };
  const writer = new DocxBlocks(references);
  const language =
    document.direction === 'rtl'
      ? { bidirectional: wordLanguage(document.language) }
      : { value: wordLanguage(document.language), bidirectional: 'ar-SA' };
  const body = bodyOf(document.blocks);
  const estimate = estimatePages(document, body);
  const file = new Document({
    title: document.title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      ...styles,
      default: {
        ...styles.default,
        document: { ...styles.default?.document, run: { ...styles.default?.document?.run, language } },
      },
    },
    pageNumbers: contentsPages(estimate),
    footnotes: Object.fromEntries(
      document.notes.map((note, order) => {
        const children = writer
          .write(note.blocks, { style: 'FootnoteText' })
          .filter((block) => block instanceof DocxParagraph);
        return [
          order + 1,
          { children: children.length > 0 ? children : [new DocxParagraph({ style: 'FootnoteText' })] },
        ];
      }),
    ),
    sections: [
      ...coverSection(document, writer),
      ...contentsSection(document.blocks),
      bodySection(document, body, writer),
    ],
  });
  const before = (document.cover ? 1 : 0) + (document.blocks.some(({ kind }) => kind === 'contents') ? 1 : 0);
  return { bytes: await Packer.toBuffer(file), pages: before + estimate.pages };
}

function coverSection({ cover }: DraftDocument, writer: DocxBlocks): ISectionOptions[] {
  if (!cover) return [];
  const { title, end } = coverSpacing(cover);
  const children = [
    ...writer.write(cover.top, { style: STYLE.coverNote }),
    spacer(title),
    ...writer.write(cover.middle, { style: STYLE.coverText }),
    spacer(end),
    ...writer.write(cover.bottom, { style: STYLE.coverText }),
  ];
  return [{ properties: { page: PAGE }, children }];
}

/** Space over the title and over the place and date, in twips, from a guess at the lines that the words will take. */
function coverSpacing(cover: Cover): { title: number; end: number } {
  const used = height(cover.top, 95, 320) + height(cover.middle, 40, 520) + height(cover.bottom, 70, 450);
  const free = Math.max(0, TEXT_HEIGHT - used - 200);
  return { title: Math.round(free * 0.38), end: Math.round(free * 0.62) };
}

/** Height that paragraphs take at some characters in a line and some twips a line. */
function height(paragraphs: readonly Paragraph[], characters: number, line: number): number {
  const lines = paragraphs.flatMap(({ children }) => inlineText(children).split('\n'));
  return lines.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / characters)) * line, 0);
}

function spacer(before: number): DocxParagraph {
  return new DocxParagraph({ spacing: { before, after: 0, line: 20, lineRule: 'exact' } });
}

function contentsSection(blocks: readonly Block[]): ISectionOptions[] {
  const contents = blocks.find((block) => block.kind === 'contents');
  if (!contents) return [];
  return [
    {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.LOWER_ROMAN } },
      },
      footers: { default: pageFooter() },
      children: [
        new DocxParagraph({ style: STYLE.contentsTitle, text: contents.title }),
        new TableOfContents(contents.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ],
    },
  ];
}

/** What stands after the contents, or outside them; the section starts a page by itself. */
function bodyOf(blocks: readonly Block[]): Block[] {
  const contents = blocks.findIndex(({ kind }) => kind === 'contents');
  const after = blocks.slice(contents + 1);
  return [...blocks.slice(0, Math.max(contents, 0)), ...(after[0]?.kind === 'page-break' ? after.slice(1) : after)];
}

/** The body counts its pages from 1, as the reports do; a right-to-left body marks each paragraph, as Word does. */
function bodySection({ language, direction }: DraftDocument, blocks: Block[], writer: DocxBlocks): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
    },
    footers: { default: pageFooter() },
    children: writer.write(
      direction === 'rtl' ? [{ kind: 'division', key: null, language, direction, blocks }] : blocks,
    ),
  };
}

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18 });
  return new Footer({ children: [new DocxParagraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** Word's bookmarks are short and plain; the draft's ids may be neither. */
function bookmarksOf(blocks: readonly Block[]): Map<string, string> {
  const bookmarks = new Map<string, string>();
  for (const block of everyBlock(blocks)) {
    const id = block.kind === 'heading' || block.kind === 'paragraph' ? block.id : undefined;
    if (id) bookmarks.set(id, `p${bookmarks.size + 1}`);
  }
  return bookmarks;
}
