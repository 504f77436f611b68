import { createHash } from 'node:crypto';
import { detectFormat } from './detect-format.js';
import type { DocumentFormat, ParsedDocument } from './parsed-document.js';
import { NotThisFormat } from './readers/not-this-format.js';
import { readers } from './readers/readers.js';
import { readText } from './text/read-text.js';

/** A parsed document with the text that it was read from: its lines are those that the document's items name. */
export interface ReadDocument {
  text: string;
  parsed: ParsedDocument;
}

/**
 * Reads a file of any kind into a parsed document. `as` names the format; without it the content tells.
 * `source` describes the file as given: its name, size in bytes, SHA-256 digest and encoding.
 * @throws UnreadableFile when the file gives no text; NotThisFormat when the text is of no (or not the named) format.
 */
export async function parseFile(bytes: Buffer, name: string, as?: DocumentFormat): Promise<ParsedDocument> {
  return (await readDocument(bytes, name, as)).parsed;
}

/** As {@link parseFile}, with the text. */
export async function readDocument(bytes: Buffer, name: string, as?: DocumentFormat): Promise<ReadDocument> {
  const { text, encoding } = await readText(bytes, name);
  const { language, warnings, ...content } = read(text, name, as);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { name, bytes: bytes.length, sha256, encoding };
  return { text, parsed: { ...content, source, language, warnings } as ParsedDocument };
}

/** What the reader of the format finds; a refusal names the file, of which there may be several. */
function read(text: string, name: string, as?: DocumentFormat) {
  try {
    return readers[as ?? detectFormat(text)].read(text);
  } catch (error) {
    if (error instanceof NotThisFormat) throw new NotThisFormat(`“${name}”: ${error.message}`);
    throw error;
  }
}
