import { readContents } from './contents-list.js';
import { readBlocks, readLines } from './document-lines.js';
import { readEndnotes } from './endnotes.js';
import { readOutline, separateHeadings } from './outline.js';

const firstLines = 40;
const title =
  /\b(?:review|overview|survey|report|situation)\b[^.]*\bhuman rights\b|\bhuman rights\b[^.]*\b(?:review|overview|survey|report|situation)\b/i;
const author =
  /\bprepared by the (?:ministry|government|office|administration|department|commission)\b|\bour (?:government|country)\b/i;
/** Marks of other documents of the field: UN symbols and forms, questionnaires, numbered paragraphs, demands. */
const foreign: readonly RegExp[] = [
  /\b(?:CCPR|CAT|CEDAW|CRC|CERD|CESCR|CRPD|CED|HRI|A\/HRC)\/[A-Z0-9]/,
  /^\s*(?:recommendations?:|concluding observations|list of issues)/im,
  /\b(?:alternative|shadow) report\b|\bNGO comments\b|\bcomments? of (?:the )?non-governmental\b/i,
  /\bQ(?:uestion)?\s?\d{1,3}\b[.):]/,
];
/** Lines that other documents of the field are made of: demands and articles, and numbered paragraphs or questions. */
const demand = /^(?:recommendations?:|article \d{1,2}\b)/i;
const numbered = /^\d{1,3}(?:\.\d+)*[.)]\s+\S/;

/**
 * How likely a text is a State's narrative review of its human rights situation, 0 to 1: a title that says so, a list of
 * contents, headings under roman numerals over unnumbered paragraphs, roman endnotes, the State as author.
 */
export function looksLike(text: string): number {
  const lines = readLines(text);
  const printed = lines.filter((line) => line.text !== '');
  if (printed.length === 0) return 0;
  const head = printed
    .slice(0, firstLines)
    .map((line) => line.text)
    .join(' ');
  const contents = readContents(text);
  const endnotes = readEndnotes(text);
  const body = lines.filter((line) => line.number > contents.lastLine && !endnotes.lines.has(line.number));
  const headings = readOutline(separateHeadings(readBlocks(body), contents.entries), contents.entries);
  const top = headings.filter((heading) => heading.level === 1 && /^[IVXLC]+$/.test(heading.number ?? ''));
  const demands = printed.filter((line) => demand.test(line.text)).length;
  const numberedLines = printed.filter((line) => numbered.test(line.text)).length;
  let score = 0;
  if (title.test(head)) score += 0.4;
  if (top.length >= 3) score += 0.25;
  if (contents.entries.length >= 3) score += 0.1;
  if (endnotes.notes.length >= 2) score += 0.1;
  if (author.test(printed.map((line) => line.text).join(' '))) score += 0.15;
  for (const mark of foreign) if (mark.test(head)) score -= 0.4;
  if (demands >= 3) score -= 0.4;
  if (numberedLines > printed.length * 0.1) score -= 0.4;
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
