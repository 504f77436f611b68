import { UnreadableFile } from './unreadable-file.js';

/** A decoded text and the encoding it was in, by its name in the WHATWG Encoding Standard. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** One-byte encodings that any bytes decode in; the one whose text looks most like writing is taken. */
const SINGLE_BYTE = ['windows-1252', 'windows-1251', 'macintosh'] as const;
/** What Windows-1252 has at 0x80 to 0x9F; five places are empty. */
const WINDOWS_1252_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 512 * 1024;

/**
 * Decodes plain text in UTF-8, UTF-16, Windows-1251, Windows-1252 or Mac Roman, told by byte-order mark or by
 * content, and ends every line in `\n`. A byte-order mark is not part of the text.
 * @throws UnreadableFile when the bytes are not text in any of them.
 */
export function decodeText(bytes: Buffer, name: string): DecodedText {
  const encoding = unicodeEncoding(bytes) ?? singleByteEncoding(bytes, name);
  const text = decode(bytes, encoding, name);
  if (looksBinary(text)) throw notText(name);
  return { text: withPlainLineEnds(text), encoding };
}

/** `\r\n`, a bare `\r` (classic Mac OS) and the Unicode line separators as `\n`. */
function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
}

function unicodeEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
}

/** UTF-16 without a mark shows in its line ends and spaces: their high byte is always zero, on the same side. */
function unmarkedUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at], sample[at + 1]];
    if (second === 0 && (first === 0x20 || first === 0x0a)) little += 1;
    if (first === 0 && (second === 0x20 || second === 0x0a)) big += 1;
  }
  const enough = sample.length / 100;
  if (little > enough && little > big * 4) return 'utf-16le';
  if (big > enough && big > little * 4) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Buffer, encoding: string, name: string): string {
  try {
    if (SINGLE_BYTE.some((known) => known === encoding)) return decodeSingleByte(bytes, encoding);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(`“${name}” is not valid ${encoding}; save it again as UTF-8 text.`);
  }
}

/** Node 20 and later decode `windows-1252` as Latin-1, which has control characters where it has marks. */
function decodeSingleByte(bytes: Buffer, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_MARKS[(control.codePointAt(0) ?? 0x80) - 0x80]);
}

function singleByteEncoding(bytes: Buffer, name: string): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const bareReturns = sample.includes(0x0d) && !sample.includes(0x0a);
  const [best] = SINGLE_BYTE.map((encoding) => {
    const text = decodeSingleByte(sample, encoding);
    return { encoding, plausible: plausibility(text) + (bareReturns && encoding === 'macintosh' ? 1 : 0) };
  }).toSorted((one, other) => other.plausible - one.plausible);
  if (best.plausible <= 0) {
    throw new UnreadableFile(`“${name}” is in no encoding that is known here; save it again as UTF-8 text.`);
  }
  return best.encoding;
}

/**
 * How much the characters beyond ASCII look like writing: letters within words of their own script and marks where
 * marks stand count for it, control characters and symbols within words against it. In points per such character.
 */
function plausibility(text: string): number {
  let points = 0;
  let characters = 0;
  for (const { 0: character, index } of text.matchAll(/\P{ASCII}/gu)) {
    characters += 1;
    points += pointsFor(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ');
  }
  return characters === 0 ? 1 : points / characters;
}

function pointsFor(character: string, before: string, after: string): number {
  if (/[\u0080-\u009f\ufffd]/.test(character)) return -4;
  if (/\p{Script=Cyrillic}/u.test(character)) return cyrillicPoints(character, before, after);
  if (/[\u2018\u2019]/.test(character)) return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? 3 : 1.5;
  if (/[\u2013\u2014\u201c\u201d\u2026\u2022\u00a0«»№§°]/.test(character)) return 1.5;
  if (/\p{L}/u.test(character)) return latinPoints(character, before, after);
  return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -3 : -0.5;
}

function cyrillicPoints(character: string, before: string, after: string): number {
  if (/[A-Za-z]/.test(before + after)) return -3;
  const capitalInside = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before);
  return capitalInside ? -2 : 1.5;
}

function latinPoints(character: string, before: string, after: string): number {
  if (/\P{ASCII}/u.test(before) && /\P{ASCII}/u.test(after)) return -1;
  const capitalInside = /\p{Lu}/u.test(character) && /\p{L}/u.test(before) && !/\p{Lu}/u.test(after);
  if (capitalInside) return -2;
  return /[a-zA-Z]/.test(before + after) ? 1.5 : -0.5;
}

/** Text holds no control characters but tabs, line ends, form feeds and the odd stray one. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = [...sample.matchAll(/\p{Cc}/gu)].filter(([control]) => !/[\t\n\v\f\r\u0085]/.test(control));
  return controls.length > Math.max(3, sample.length / 1000) || sample.includes('\0');
}

function notText(name: string): UnreadableFile {
  return new UnreadableFile(`“${name}” does not hold text; give the document as .txt, .docx, .pdf or .html.`);
}
