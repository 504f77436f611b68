/** A line of text that is printed, with what the copy still tells about its place on the page. */
export interface Line {
  /** 1-based physical line of the copy. */
  number: number;
  /** Whitespace-normalised, never empty; ` | ` stands between the cells of a table's row. */
  text: string;
  /** 0 where the line may continue the paragraph of the line before; 1 or more after a paragraph break. */
  gap: number;
  /** The line is the first of a page, so that a new item may begin without a paragraph break. */
  opensPage: boolean;
  /** The short rule above the notes of a page stands before the line. */
  afterRule: boolean;
  /** The copy ends the line without the blank that it prints after every other line: its last word may go on. */
  runsOn: boolean;
  /** Two or more columns of text, as in a contents entry whose leader is made of blanks. */
  columns: boolean;
}

const LONGER_THAN_A_PRINTED_LINE = 220;
/** Of the lines of wrapped prose at least this share begin with a small letter, going on with the line above. */
const LEAST_SHARE_GOING_ON = 0.15;
const RULE = /^\s*(?:\s{24,}|[_‗─—]{6,}|-{8,})\s*$/;
/** Nothing but empty table cells, stars or dashes, or a converter's mark such as `---END TABLE---`. */
const ORNAMENT = /^\s*(?:[\s|*–-]*|-{3,}[A-Z ]+-{3,})\s*$/;

/** The printed lines of a copied text, whatever its line ends, spacing and margins. */
export function readLines(text: string): Line[] {
  const physical = physicalLines(text);
  const printed = physical.filter(({ blank }) => !blank);
  const margin = commonest(printed.map(({ raw }) => indentOf(raw)));
  const indented = printed.filter(({ raw }) => indentOf(raw) > margin).length;
  // A margin that only a few lines leave is the converter's mark of a new page; many indents are typography.
  const indentOpensPage = indented <= printed.length * 0.06;
  const blankEnds = printed.filter(({ raw }) => /[ \t]$/.test(raw)).length > printed.length * 0.6;
  const spacing = lineSpacing(physical);

  const lines: Line[] = [];
  let blanks = 0;
  let feed = false;
  let rule = false;
  for (const { raw, number, blank, opensPage } of physical) {
    feed ||= opensPage;
    if (blank) {
      blanks++;
      rule ||= RULE.test(raw) && (lines.length > 0 || raw.trim() !== '');
      continue;
    }
    const byIndent = indentOpensPage && lines.length > 0 && indentOf(raw) > margin;
    lines.push({
      number,
      text: (isTableRow(raw) ? raw.replaceAll(/\s*\t\s*/g, ' | ') : raw).replaceAll(/\s+/g, ' ').trim(),
      gap: gapBefore(lines.length === 0, feed || byIndent, blanks - spacing),
      opensPage: feed || byIndent,
      afterRule: rule,
      runsOn: blankEnds && !/[ \t]$/.test(raw),
      columns: /\S(?: {3,}|\t)\s*\S/.test(raw),
    });
    blanks = 0;
    feed = rule = false;
  }
  return lines;
}

/** Words in the first cell, and no contents entry, numbered heading or label that a tab follows. */
function isTableRow(raw: string): boolean {
  return /^\s*(?!Art|[IVX]+\b)\p{L}[^\t]{1,80}[\p{L})?]\s*\t\s*[^\s\d]/u.test(raw);
}

/** A page's end leaves blanks that say nothing of paragraphs. */
function gapBefore(first: boolean, opensPage: boolean, blanksTooMany: number): number {
  if (first) return 1;
  return opensPage ? 0 : Math.max(0, blanksTooMany);
}

interface PhysicalLine {
  raw: string;
  number: number;
  /** Nothing is printed on it, or a rule alone. */
  blank: boolean;
  opensPage: boolean;
}

function physicalLines(text: string): PhysicalLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      const raw = line.replaceAll('\f', '').replaceAll('\u00A0', ' ');
      return { raw, number: index + 1, blank: ORNAMENT.test(raw) || RULE.test(raw), opensPage: line.includes('\f') };
    });
}

/**
 * How many blank lines the copy puts between two lines of one paragraph; -1 when every paragraph is one line.
 * Only a line that surely goes on tells: the one before is no finished sentence, and it begins with a small letter.
 */
function lineSpacing(physical: readonly PhysicalLine[]): number {
  const printed = physical.filter(({ blank }) => !blank);
  if (isUnwrapped(printed)) return -1;
  const gaps: { blanks: number; goesOn: boolean }[] = [];
  let blanks = 0;
  let before: string | null = null;
  for (const { raw, blank } of physical) {
    if (blank) {
      blanks++;
      continue;
    }
    if (before !== null) gaps.push({ blanks: Math.min(blanks, 3), goesOn: goesOn(before, raw) });
    before = raw;
    blanks = 0;
  }
  const inside = gaps.filter((gap) => gap.goesOn).map((gap) => gap.blanks);
  if (inside.length === 0) return -1;
  const spacing = commonest(inside);
  const wider = gaps.filter((gap) => gap.blanks > spacing).length;
  const rare = inside.length < gaps.length * LEAST_SHARE_GOING_ON;
  // Few lines go on: where blank lines part the others, paragraphs are short; where none do, they are one line each.
  return rare && wider < gaps.length * LEAST_SHARE_GOING_ON ? -1 : spacing;
}

/** Most of the text stands in lines that no page is wide enough for: a word processor's text, unwrapped. */
function isUnwrapped(printed: readonly PhysicalLine[]): boolean {
  const letters = (lines: readonly PhysicalLine[]) => lines.reduce((sum, { raw }) => sum + raw.trim().length, 0);
  const long = printed.filter(({ raw }) => raw.trim().length > LONGER_THAN_A_PRINTED_LINE);
  return letters(long) > letters(printed) / 2;
}

function goesOn(before: string, line: string): boolean {
  return /[\p{L}\d,”’»)]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(line);
}

function indentOf(raw: string): number {
  return raw.length - raw.trimStart().length;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}
