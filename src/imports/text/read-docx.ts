import { DocumentText } from './word/document-text.js';
import { CalledNotes } from './word/notes.js';
import { Numbering } from './word/numbering.js';
import { ParagraphStyles } from './word/paragraph-styles.js';
import { wordParts } from './word/word-parts.js';

/** A symbol of the United Nations, alone on its line. */
const SYMBOL = /^[A-Z][A-Z.\d]*(?:\/[A-Z\d][\w.-]*){2,}$/;

/**
 * The text of a Word document as printed: a paragraph a line and a blank line between, automatic numbers and letters
 * before their paragraphs, a tab between the cells of a row; pictures, deleted words and hidden words left out; each
 * note as `[1]` where it is called and `[1] text` at the end, or with the sign that calls it. Running heads are left
 * out but for a document symbol that stands nowhere else, which becomes the first line.
 * @throws UnreadableFile for a damaged, cut or overblown document.
 */
export function readDocx(bytes: Buffer, name: string): string {
  const { body, styles, numbering, footnotes, endnotes, headers } = wordParts(bytes, name);
  const paragraphStyles = new ParagraphStyles(styles);
  const counted = () => new Numbering(numbering, paragraphStyles);
  const printed = new DocumentText(counted(), new CalledNotes(footnotes, endnotes));
  const text = printed.blocks(body).join('\n\n');
  const running = headers
    .flatMap((header) => new DocumentText(counted(), new CalledNotes(null, null)).blocks(header))
    .flatMap((block) => block.split(/[\t\n]+/))
    .find((line) => SYMBOL.test(line));
  const head = running !== undefined && !isIn(running, text) ? [running] : [];
  return [...head, text, ...printed.notesText()].join('\n\n');
}

/** Whether a text has this symbol, and not only a longer one that begins with it. */
function isIn(symbol: string, text: string): boolean {
  const escaped = symbol.replaceAll(/[/.]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w/])${escaped}(?![\w/])`).test(text);
}
