/** A paragraph; in its text `{n}` marks note n, a line break begins a list item, two a part without a number. */
export interface ModelParagraph {
  number: string;
  text: string;
}

/** A report as its authors would think of it; notes are counted from 1 over the whole report. */
export interface ModelReport {
  title: string;
  addressee: string;
  place: string;
  date: { printed: string; iso: string };
  organisations: string[];
  blocks: { parts: string[]; quoted: string[]; seeAlso: string[]; comments: ModelParagraph[] }[];
  sections: { heading: string; provisions: string[]; paragraphs: ModelParagraph[]; demands: string[] }[];
  notes: { printed: string; text: string }[];
}

/** How the report was laid out and then copied. */
export interface Layout {
  /** Characters per line; 0 prints every paragraph on one line. */
  width: number;
  /** An empty line after every line, as some converters leave. */
  doubleSpaced: boolean;
  /** Lines end in a blank, the word gap. */
  blankEnds: boolean;
  lineEnd: '\n' | '\r\n';
  /** How the copy shows that a page begins. */
  pages: 'none' | 'leading blank' | 'form feed' | 'numbers';
  runningHead: boolean;
  notes: 'blank rule' | 'underscores' | 'page end' | 'end' | 'bracketed end';
  markers: 'digits' | 'superscript';
  label: (index: number) => string;
  parts: 'roman' | 'Part' | 'none';
  contents: boolean;
  seeAlso: (articles: string) => string;
  /** The words before the authors' own recommendations. */
  demands: 'sentence' | 'label';
}

interface PrintedLine {
  text: string;
  notes: number[];
  /** First line of a paragraph. */
  opens: boolean;
}

const LINES_PER_PAGE = 24;

/** Prints a report in a layout, as a converter would copy it out of its pages. */
export function printReport(report: ModelReport, layout: Layout): string {
  const front = [...cover(report), ...contents(report, layout), ...introduction(report)];
  const body = paragraphsOf(report, layout).flatMap((paragraph) => wrapped(paragraph, layout));
  const pages = layout.pages === 'none' ? [body] : cut(body);
  const printed = pages.map((page, at) => pageText(page, at, report, layout));
  const copy = [spaced(front, layout), ...printed].join('\n') + atEnd(report, layout);
  return copy.replaceAll('\n', layout.lineEnd);
}

function cover({ title, addressee, place, date }: ModelReport): string[] {
  return [title, '', `(For submission to the ${addressee})`, '', `${place}, ${date.printed}`, ''];
}

function contents({ sections }: ModelReport, layout: Layout): string[] {
  if (!layout.contents) return [];
  return [
    'TABLE OF CONTENTS',
    '',
    entry('INTRODUCTION', 1),
    ...sections.map(({ heading }, at) => entry(heading, at + 2)),
    '',
  ];
}

function entry(heading: string, page: number): string {
  return `${heading} ${'.'.repeat(60)} ${page}`;
}

function introduction({ organisations }: ModelReport): string[] {
  const list = `${organisations.slice(0, -1).join(', ')}, and ${organisations.at(-1)}`;
  return ['INTRODUCTION', '', `This report has been prepared by several non-governmental organizations: ${list}.`, ''];
}

function paragraphsOf({ blocks, sections }: ModelReport, layout: Layout): string[] {
  const part = (number: string, title: string) => {
    if (layout.parts === 'none') return [];
    return [layout.parts === 'roman' ? `${number}. ${title.toUpperCase()}` : `Part ${number} – ${title}`];
  };
  return [
    ...part('I', 'Implementation of recommendations of the Human Rights Committee'),
    ...blocks.flatMap(({ parts, comments, seeAlso }, at) => [
      `${layout.label(at + 1)} ${parts.join('\n- ')}`,
      ...comments.map(({ number, text }) => `${number}. ${text}`),
      ...(seeAlso.length > 0 ? [layout.seeAlso(listed(seeAlso))] : []),
    ]),
    ...part('II', 'Implementation of the provisions of the Covenant'),
    ...sections.flatMap(({ heading, paragraphs, demands }) => [
      heading,
      ...paragraphs.map(({ number, text }) => `${number}. ${text}`),
      ...demandsOf(demands, leadNumber(paragraphs), layout),
    ]),
  ];
}

function demandsOf(demands: readonly string[], number: string, layout: Layout): string[] {
  if (demands.length === 0) return [];
  const items = demands.map((demand, at) => `- ${demand}${at === demands.length - 1 ? '.' : ';'}`);
  return layout.demands === 'label' ? ['Recommendations:', ...items] : [`${number}. ${[LEAD, ...items].join('\n')}`];
}

/** The number of the paragraph that introduces a section's demands. */
export function leadNumber(paragraphs: readonly ModelParagraph[]): string {
  return String(Number(paragraphs.at(-1)?.number ?? 0) + 1);
}

/** The sentence that introduces the authors' own recommendations; a paragraph of its section. */
export const LEAD = 'Based on the above, we propose the following recommendations:';

/** `7, 9 and 14`. */
export function listed(articles: readonly string[]): string {
  if (articles.length === 1) return `Article ${articles[0]}`;
  return `Articles ${articles.slice(0, -1).join(', ')} and ${articles.at(-1)}`;
}

function wrapped(paragraph: string, layout: Layout): PrintedLine[] {
  const lines = paragraph.split(/\n/).flatMap((part) => (part === '' ? [''] : broken(part, layout.width)));
  return lines.flatMap((text, at) => {
    if (text === '') return [];
    const notes = [...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]));
    const printed = text.replaceAll(/\{(\d+)\}/g, (_, note: string) => marker(note, layout));
    return [{ text: printed, notes, opens: at === 0 || lines[at - 1] === '' }];
  });
}

/** Lines of at most `width` characters, broken at blanks and after hyphens. */
function broken(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    const line = (lines.at(-1) ?? '') + word;
    if (width > 0 && lines.at(-1) !== '' && line.replaceAll(/[{}]/g, '').trimEnd().length > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => line.trimEnd());
}

function marker(note: string, layout: Layout): string {
  if (layout.notes === 'bracketed end') return `[${note}]`;
  return layout.markers === 'digits' ? note : [...note].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

function cut(lines: readonly PrintedLine[]): PrintedLine[][] {
  const pages: PrintedLine[][] = [];
  for (let at = 0; at < lines.length; at += LINES_PER_PAGE) pages.push(lines.slice(at, at + LINES_PER_PAGE));
  return pages;
}

function pageText(page: readonly PrintedLine[], at: number, report: ModelReport, layout: Layout): string {
  const head = layout.runningHead ? ['Alternative report on Ostravia', ''] : [];
  const text = page.flatMap(({ text: line, opens }, index) => (opens && index > 0 ? ['', line] : [line]));
  const notes = page
    .flatMap((line) => line.notes)
    .flatMap((order) => noteLines(footNote(report, order, layout), layout));
  const foot = layout.notes.endsWith('end') && layout.notes !== 'page end' ? [] : notes;
  const number = layout.pages === 'numbers' ? ['', String(at + 1), ''] : [];
  const body = spaced([...head, ...text], layout);
  const below = foot.length > 0 ? `\n${rule(layout)}${foot.join('\n')}` : '';
  const start = { none: '', numbers: '', 'leading blank': ' ', 'form feed': '\f' }[layout.pages];
  return `${start}${body}${below}${number.length > 0 ? `\n${number.join('\n')}` : ''}`;
}

/** Without a rule above the notes, a wrong number would leave nothing to tell them from the text. */
function footNote({ notes }: ModelReport, order: number, layout: Layout): { printed: string; text: string } {
  return layout.notes === 'page end' ? { ...notes[order - 1], printed: String(order) } : notes[order - 1];
}

function noteLines({ printed, text: note }: { printed: string; text: string }, layout: Layout): string[] {
  const lines = wrapped(`${printed} ${note}`, { ...layout, width: layout.width === 0 ? 0 : layout.width + 20 });
  return lines.map(({ text }) => (layout.blankEnds ? `${text} ` : text));
}

function rule({ notes }: Layout): string {
  if (notes === 'blank rule') return `${' '.repeat(49)}\n`;
  return notes === 'underscores' ? `${'_'.repeat(20)}\n` : '';
}

function spaced(lines: readonly string[], { doubleSpaced, blankEnds }: Layout): string {
  const ended = lines.map((line) => (line === '' ? ' ' : `${line}${blankEnds && !line.endsWith('-') ? ' ' : ''}`));
  return ended.join(doubleSpaced ? '\n\n' : '\n');
}

function atEnd(report: ModelReport, layout: Layout): string {
  if (!layout.notes.endsWith('end') || layout.notes === 'page end') return '\n';
  const heading = layout.notes === 'end' ? ['Notes', ''] : [];
  const notes = report.notes.flatMap(({ text }, at) => {
    const printed = layout.notes === 'end' ? `${at + 1}.` : `[${at + 1}]`;
    return ['', ...noteLines({ printed, text }, layout)];
  });
  return `\n\n${[...heading, ...notes].join('\n')}\n`;
}
