import type { PrintedLine } from './printed-text.js';

const JOB = String.raw`\bGE\.\s?\d{2}[-–](?:\d{4,6}\s*(?:\([A-Z]\))?(?:\s+\d{6})*|(?=\s|$))`;
const BAR = String.raw`\*\d{6,8}\*`;
/** `GE.16-06640(E)`, `GE.19-14116 (E) 081019 091019`: numbers of the printing job, which name no document. */
export const JOB_NUMBER = new RegExp(JOB, 'g');
export const BAR_CODE = new RegExp(BAR, 'g');
/** How a page ends that is one line: with its number, its job number or both. */
const PAGE_END = new RegExp(String.raw`(?:^|\s)\d{1,3}$|${JOB}(?:\s+\d{1,3})?$`);
/** A star note that ends with the session: `* Adopted by the Committee at its 117th session (20 June-15 July 2016).` */
const ADOPTED = /(?<=\s)\*{1,3} ?(?:Adopted|Approved)\b[^.]*\bsession\b[^.]*\.(?=\s|$)/g;

/**
 * Parts lines that run over page ends, as in a copy that keeps each page or the whole document on one line: at each
 * running head (the document's own `symbol` beside a page or job number) and each note on the adoption. The parts keep
 * the number of their line.
 */
export function partRunTogether(lines: PrintedLine[], symbol: string): PrintedLine[] {
  const own = symbol.replaceAll(/[/.]/g, String.raw`\$&`);
  const number = String.raw`\d{1,3}\s`;
  const beside = String.raw`(?:${JOB}\s*(?:${BAR}\s)?(?:${number})?|${number}(?:${JOB}\s*(?:${BAR}\s)?)?)`;
  const head = new RegExp(String.raw`(?<=\s)(${beside})(${own})(?=\s|$)`, 'g');
  let above = '';
  return lines.flatMap(({ line, text }) => {
    const opensPage = text.startsWith(`${symbol} `) && PAGE_END.test(above);
    if (text !== '') above = text;
    const parted = text
      .replace(opensPage ? symbol : '', opensPage ? `${symbol}\n` : '')
      .replaceAll(head, '\n$1\n$2\n')
      .replaceAll(ADOPTED, '\n$&\n');
    if (parted === text) return [{ line, text }];
    return parted
      .split('\n')
      .map((part) => ({ line, text: part.trim() }))
      .filter((part) => part.text !== '');
  });
}
