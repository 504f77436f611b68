import type { PrintedLine } from './printed-text.js';
import { BAR_CODE, JOB_NUMBER, partRunTogether } from './run-together-lines.js';

/** A printed page: its lines without running head, page number and job number; the first page has the document's head. */
export type Page = PrintedLine[];

const RECYCLE = /^Please recycle\b.*$/i;

/**
 * Splits lines into pages at the running heads of UN documents and drops those heads, page numbers and job numbers.
 * A head is the document's own `symbol` alone on a line or glued to the first words of the page; a page number stands
 * alone beside it, or glued to the last words of the page before. Copies with few lines have all this within lines.
 */
export function splitPages(physical: PrintedLine[], symbol: string): Page[] {
  const lines = partRunTogether(physical, symbol);
  const pages: Page[] = [[]];
  let headSeen = false;
  let number = 1;
  let numberStandsAlone = false;
  for (const [index, line] of lines.entries()) {
    const page = pages[pages.length - 1];
    const furniture = isFurniture(line.text, symbol);
    if (!furniture && !isPageNumber(lines, index, symbol, number)) {
      const glued = headSeen ? gluedHead(lines, index, symbol) : null;
      if (glued === null) page.push(withoutJobNumber(line));
      else {
        endPage(page, numberStandsAlone ? null : number);
        numberStandsAlone = false;
        pages.push([{ ...line, text: glued }]);
        number += 1;
      }
      headSeen ||= line.text.includes(symbol);
      continue;
    }
    const printed = /(?<![\d.-])\b(\d{1,3})$|^(?:page )?(\d{1,3})\b(?![.-])/i.exec(
      line.text.replaceAll(JOB_NUMBER, '').replaceAll(symbol, '').trim(),
    );
    if (printed) {
      number = Number(printed[1] ?? printed[2]);
      numberStandsAlone = true;
    }
    if (line.text.includes(symbol)) {
      if (headSeen) {
        endPage(page, numberStandsAlone ? null : number);
        numberStandsAlone = false;
        pages.push([]);
        number += 1;
      }
      headSeen = true;
    }
  }
  return pages;
}

function withoutJobNumber(line: PrintedLine): PrintedLine {
  return { ...line, text: line.text.replaceAll(JOB_NUMBER, '').replaceAll(BAR_CODE, '').trim() };
}

/** A page ends without its blank lines and, where the page number is glued to its last words, without `number`. */
function endPage(page: Page, number: number | null): void {
  while (page.at(-1)?.text === '') page.pop();
  const last = page.at(-1);
  if (last && number !== null && number > 1 && last.text.endsWith(` ${number}`))
    last.text = last.text.slice(0, -` ${number}`.length);
}

/** Nothing but the symbol, a job number, a bar code or a page number with one of these. */
function isFurniture(text: string, symbol: string): boolean {
  if (text === '' || RECYCLE.test(text)) return text !== '';
  const rest = text.replaceAll(JOB_NUMBER, '').replaceAll(BAR_CODE, '').replaceAll(symbol, '').trim();
  return rest !== text && /^(?:page)?\s*\d{0,3}\s*$/i.test(rest);
}

/** A number alone on its line beside other furniture, at the end, or the one that follows the page before. */
function isPageNumber(lines: PrintedLine[], index: number, symbol: string, number: number): boolean {
  const match = /^(?:page |[-–] ?)?(\d{1,3})(?: ?[-–])?$/i.exec(lines[index].text);
  if (!match) return false;
  const next = neighbour(lines, index, 1);
  const before = neighbour(lines, index, -1);
  const beside = [next, before].some((text) => text === null || isFurniture(text, symbol) || text.startsWith(symbol));
  return beside || Number(match[1]) === number || Number(match[1]) === number + 1;
}

function neighbour(lines: PrintedLine[], index: number, step: 1 | -1): string | null {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    if (lines[at].text !== '') return lines[at].text;
  }
  return null;
}

/** What follows a running head that is glued to the first words of its page; null when there is no such head. */
function gluedHead(lines: PrintedLine[], index: number, symbol: string): string | null {
  const { text } = lines[index];
  if (!text.startsWith(`${symbol} `)) return null;
  const rest = text.slice(symbol.length).trim();
  const before = neighbour(lines, index, -1) ?? '';
  const afterFurniture = isFurniture(before, symbol) || /^\d{1,3}$/.test(before);
  return afterFurniture || /^\d{1,3}\.\s?\p{Lu}/u.test(rest) ? rest : null;
}
