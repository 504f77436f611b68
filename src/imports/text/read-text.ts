import { fileTypeFromBuffer } from 'file-type/node';
import { type DecodedText, decodeText } from './decode-text.js';
import { readDocx } from './read-docx.js';
import { htmlToText } from './read-html.js';
import { readPdf } from './read-pdf.js';
import { UnreadableFile } from './unreadable-file.js';

/** The largest file that is read, in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Types that file-type names from their first characters although they are plain text. */
const PLAIN_TEXT = new Set(['application/xml', 'text/vcard', 'text/calendar', 'application/x-subrip', 'text/vtt']);

/**
 * The text of a document, whatever its kind: plain text, Word, PDF or HTML, told by its content and never by its name.
 * Lines end in `\n`. `encoding` is the encoding of a text or HTML file (`utf-8`, `windows-1251`, `macintosh` …), and
 * `docx` or `pdf` for those, which carry their own.
 * @throws UnreadableFile with a sentence for the person who gave the file.
 */
export async function readText(bytes: Buffer, name: string): Promise<DecodedText> {
  if (bytes.length === 0) throw new UnreadableFile(`“${name}” is empty; choose the file again.`);
  if (bytes.length > FILE_LIMIT) {
    throw new UnreadableFile(
      `“${name}” is larger than ${FILE_LIMIT / 1024 / 1024} MB; split it or give its text only.`,
    );
  }
  const { text, encoding } = await textOf(bytes, name);
  if (text.trim() === '') throw new UnreadableFile(`“${name}” holds no text; choose another file.`);
  return { text, encoding };
}

async function textOf(bytes: Buffer, name: string): Promise<DecodedText> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { text: await readPdf(bytes, name), encoding: 'pdf' };
  const type = hasTextMark(bytes) ? undefined : await fileTypeFromBuffer(bytes);
  if (type?.mime === DOCX || looksLikeDocx(bytes)) return { text: readDocx(bytes, name), encoding: 'docx' };
  if (type && !PLAIN_TEXT.has(type.mime)) throw anotherKind(name, type.ext);
  const decoded = decodeText(bytes, name);
  const isHtml = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    decoded.text,
  );
  return isHtml ? { text: htmlToText(declaredText(bytes, decoded)), encoding: decoded.encoding } : decoded;
}

/** A byte-order mark says text; file-type would take some of them for media formats. */
function hasTextMark(bytes: Buffer): boolean {
  return /^(?:efbbbf|fffe|feff)/.test(bytes.subarray(0, 3).toString('hex'));
}

/** A Word document that was cut off still shows its parts' names; file-type calls it a plain zip file. */
function looksLikeDocx(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString() === 'PK' && bytes.includes('word/document.xml');
}

/** HTML names its own encoding; that is believed when the bytes are not UTF-8 and the decoder knows it. */
function declaredText(bytes: Buffer, decoded: DecodedText): string {
  const declared = /<meta[^>]+charset=["']?([\w-]+)/i.exec(decoded.text)?.[1];
  if (!declared || decoded.encoding.startsWith('utf')) return decoded.text;
  try {
    decoded.encoding = new TextDecoder(declared).encoding;
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decoded.text;
  }
}

function anotherKind(name: string, extension: string): UnreadableFile {
  const advice =
    extension === 'cfb' || extension === 'rtf' || extension === 'odt'
      ? 'save it as .docx or .pdf'
      : 'give the document as .txt, .docx, .pdf or .html';
  return new UnreadableFile(`“${name}” is a .${extension === 'cfb' ? 'doc' : extension} file; ${advice}.`);
}
