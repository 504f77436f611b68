import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell,
  TableOfContents,
  TableRow,
  WidthType,
} from 'docx';

import type { Block, Cell, Figure, Heading, InLanguage, List, Paragraph, Table } from '../document/draft-document.js';
import { docxInlines, type DocxReferences, runLanguage } from './docx-inlines.js';
import { listLevels, paragraphNumbering, STYLE, TEXT_WIDTH } from './docx-styles.js';

export type DocxBlock = DocxParagraph | DocxTable | TableOfContents;

/** How the paragraphs of a block look and where they stand. */
interface Setting {
  style: string;
  /** Extra indent, in twips, for what continues a list item. */
  indent?: number;
  language?: InLanguage;
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];
/** One clear pixel, for readers that do not know SVG. */
const CLEAR_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const LARGEST_PICTURE = 600;
const QUOTATION_SPACE = 200;

/** Writes the blocks of one draft; it keeps count of lists, so that each starts anew. */
export class DocxBlocks {
  private lists = 0;
  /** Whether the next paragraph starts a page. */
  private breakNext = false;
  /** Space over the next paragraph beyond its style's, in twips. */
  private spaceNext = 0;
  /** The run of numbered paragraphs that the next number may continue. */
  private numbering = { next: 0, start: 0, instance: 0 };

  constructor(private readonly references: DocxReferences) {}

  write(blocks: readonly Block[], setting: Setting = { style: STYLE.body }): (DocxParagraph | DocxTable)[] {
    return blocks.flatMap((block) => this.block(block, setting));
  }

  private block(block: Block, setting: Setting): (DocxParagraph | DocxTable)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block, setting)];
      case 'paragraph':
        return [this.paragraph(block, setting)];
      case 'list':
        return this.list(block, setting, 0);
      case 'quotation':
        this.spaceNext = QUOTATION_SPACE;
        return this.write(block.blocks, { ...setting, style: STYLE.quotation });
      case 'division':
        return this.write(block.blocks, block.language ? { ...setting, language: block } : setting);
      case 'table':
        return this.table(block, setting);
      case 'figure':
        return this.figure(block);
      case 'page-break':
        this.breakNext = true;
        return [];
      case 'contents':
        return [];
    }
  }

  private heading(heading: Heading, setting: Setting): DocxParagraph {
    const language = heading.language ? heading : setting.language;
    const children = this.bookmarked(heading.id, docxInlines(heading.children, this.references, runIn(language)));
    return new DocxParagraph({
      ...this.opening(),
      heading: HEADINGS[heading.level - 1] ?? HeadingLevel.HEADING_5,
      ...directed(language),
      children,
    });
  }

  private paragraph(paragraph: Paragraph, setting: Setting, more: IParagraphOptions = {}): DocxParagraph {
    const language = paragraph.language ? paragraph : setting.language;
    const words = docxInlines(paragraph.children, this.references, runIn(language));
    return new DocxParagraph({
      ...this.opening(),
      style: paragraph.role === 'title' ? 'Title' : setting.style,
      ...directed(language),
      ...(setting.indent && { indent: { start: setting.indent } }),
      ...(paragraph.number && this.numbered(paragraph.number)),
      ...more,
      children: paragraph.id ? this.bookmarked(paragraph.id, words) : words,
    });
  }

  /** What the place of a paragraph adds to its style: a new page, the space over a quotation. */
  private opening(): IParagraphOptions {
    const { breakNext, spaceNext } = this;
    this.breakNext = false;
    this.spaceNext = 0;
    return { ...(breakNext && { pageBreakBefore: true }), ...(spaceNext > 0 && { spacing: { before: spaceNext } }) };
  }

  private bookmarked(id: string, children: ReturnType<typeof docxInlines>) {
    const name = this.references.bookmarks.get(id);
    return name ? [new Bookmark({ id: name, children })] : children;
  }

  private numbered(label: string): IParagraphOptions {
    const number = Number.parseInt(label, 10);
    if (number !== this.numbering.next) this.numbering = { next: number, start: number, instance: ++this.lists };
    this.numbering.next++;
    const { start, instance } = this.numbering;
    const reference = { reference: `paragraphs-from-${start}`, levels: paragraphNumbering(start) };
    return { style: STYLE.number, numbering: { reference, level: 0, instance, custom: true } };
  }

  private list(list: List, setting: Setting, level: number, instance = ++this.lists): DocxParagraph[] {
    const { ordered, start } = list;
    const reference = { reference: ordered ? `list-from-${start}` : 'list', levels: listLevels(ordered, start) };
    return list.items.flatMap((item) =>
      item.flatMap((block, order) => {
        if (block.kind === 'list')
          return this.list(block, setting, level + 1, block.ordered === ordered ? instance : undefined);
        if (block.kind !== 'paragraph') return this.block(block, setting) as DocxParagraph[];
        const numbering = order === 0 ? { numbering: { reference, level: Math.min(level, 8), instance } } : {};
        const indent = order === 0 ? undefined : 397 * (level + 1);
        return [this.paragraph(block, { ...setting, style: STYLE.item, indent }, numbering)];
      }),
    );
  }

  private table(table: Table, setting: Setting): (DocxParagraph | DocxTable)[] {
    const width = Math.floor(TEXT_WIDTH / Math.max(table.columns, 1));
    const rows = table.rows.map(
      (row, order) =>
        new TableRow({
          tableHeader: order < table.headerRows,
          cantSplit: true,
          children: row.map((cell) => this.cell(cell, setting, width)),
        }),
    );
    const caption = docxInlines(table.caption, this.references, runIn(setting.language));
    return [
      ...(caption.length > 0
        ? [new DocxParagraph({ style: 'Caption', ...directed(setting.language), children: caption })]
        : []),
      new DocxTable({
        rows,
        width: { size: 100, type: WidthType.PERCENTAGE },
        columnWidths: Array.from({ length: table.columns }, () => width),
        visuallyRightToLeft: setting.language?.direction === 'rtl',
        tableLook: { firstRow: table.headerRows > 0, noHBand: true, noVBand: true },
      }),
      new DocxParagraph({ spacing: { before: 0, after: 120, line: 120, lineRule: 'exact' } }),
    ];
  }

  private cell(cell: Cell, setting: Setting, width: number): TableCell {
    const inCell = {
      style: cell.heads ? STYLE.cellHead : STYLE.cell,
      language: cell.language ? cell : setting.language,
    };
    const children = this.write(cell.blocks, inCell);
    return new TableCell({
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      width: { size: width * cell.columnSpan, type: WidthType.DXA },
      margins: { left: 80, right: 80 },
      ...(cell.heads && { shading: { fill: 'E3EAF2' } }),
      children: children.length > 0 ? children : [new DocxParagraph({ style: inCell.style })],
    });
  }

  private figure(figure: Figure): DocxParagraph[] {
    const scale = Math.min(1, LARGEST_PICTURE / figure.width);
    const image = new ImageRun({
      type: 'svg',
      data: Buffer.from(figure.svg, 'utf8'),
      fallback: { type: 'png', data: CLEAR_PNG },
      transformation: { width: figure.width * scale, height: figure.height * scale },
      altText: { name: figure.alternative, description: figure.alternative },
    });
    const caption = docxInlines(figure.caption, this.references);
    return [
      new DocxParagraph({ alignment: AlignmentType.CENTER, keepNext: caption.length > 0, children: [image] }),
      ...(caption.length > 0 ? [new DocxParagraph({ style: 'Caption', keepNext: false, children: caption })] : []),
    ];
  }
}

function directed(language: InLanguage | undefined): IParagraphOptions {
  return language?.direction ? { bidirectional: language.direction === 'rtl' } : {};
}

function runIn(language: InLanguage | undefined): IRunOptions {
  return language?.language && language.direction ? runLanguage(language.language, language.direction) : {};
}
