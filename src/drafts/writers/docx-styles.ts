import {
  AlignmentType,
  BorderStyle,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';

/** Twentieths of a point in a millimetre: the unit of lengths in Word. */
export const TWIPS_PER_MM = 56.7;

/** A4 with margins of 25 mm. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, header: 709, footer: 709 },
};

/** Width of the text, in twips. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const FONT = 'Arial';
const INK = '1F2A37';

/** Ids of our own paragraph styles. */
export const STYLE = {
  body: 'BodyText',
  number: 'NumberedParagraph',
  quotation: 'Recommendation',
  item: 'ListParagraph',
  cell: 'TableText',
  cellHead: 'TableHead',
  contentsTitle: 'ContentsTitle',
  coverNote: 'CoverNote',
  coverText: 'CoverText',
} as const;

const line = { line: 276, lineRule: LineRuleType.AUTO };

/** Styles by Word's own names where it has them, so that its navigation, contents and style lists work. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { ...line, after: 120 } } },
    title: {
      run: { font: FONT, size: 36, bold: true, color: INK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...line, after: 240 } },
    },
    heading1: heading(26, 360, 180),
    heading2: heading(23, 280, 120),
    heading3: heading(21, 240, 120),
    heading4: heading(21, 200, 80),
    heading5: heading(21, 200, 80),
    caption: {
      run: { bold: true, size: 19, color: INK },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    },
    footnoteText: { run: { size: 17 }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 40 } } },
    hyperlink: { run: { color: '0B5394', underline: {} } },
    listParagraph: { paragraph: { spacing: { ...line, after: 60 } } },
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.number,
      name: 'Numbered Paragraph',
      basedOn: STYLE.body,
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.quotation,
      name: 'Recommendation',
      basedOn: 'Normal',
      next: STYLE.number,
      quickFormat: true,
      paragraph: {
        keepLines: true,
        keepNext: true,
        indent: { start: 170, end: 113 },
        spacing: { ...line, before: 0, after: 120 },
        shading: { fill: 'EEF3F8' },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: '0B5394', space: 6 } },
      },
    },
    {
      id: STYLE.cell,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    { id: STYLE.cellHead, name: 'Table Head', basedOn: STYLE.cell, run: { bold: true }, paragraph: { keepNext: true } },
    {
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { bold: true, size: 26, color: INK },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    contentsEntry(1, 0, { before: 120, after: 60 }),
    contentsEntry(2, 284, { before: 0, after: 40 }),
    {
      id: STYLE.coverNote,
      name: 'Cover Note',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLE.coverText,
      name: 'Cover Text',
      basedOn: 'Normal',
      run: { size: 24 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

/** Numbers of paragraphs: at the margin, the text running back under them, as in documents of the United Nations. */
export function paragraphNumbering(start: number): ILevelsOptions[] {
  const paragraph = { indent: { start: 0, hanging: 0 }, tabStops: [] };
  return [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', start, suffix: LevelSuffix.SPACE, style: { paragraph } },
  ];
}

/** Levels of a list: dashes as in the reports, or numbers, letters and small Roman numbers. */
export function listLevels(ordered: boolean, start: number): ILevelsOptions[] {
  const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: ordered ? (formats[level % 3] ?? LevelFormat.DECIMAL) : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : '–',
    start: level === 0 ? start : 1,
    style: { paragraph: { indent: { start: 397 * (level + 1), hanging: 284 } } },
  }));
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  };
}

function contentsEntry(level: number, start: number, spacing: { before: number; after: number }) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { indent: { start }, spacing },
  };
}
