import type { XmlElement } from './xml.js';

/** What the signs of check lists in Word's fonts of signs mean, by the last byte of their code. */
const WINGDINGS: Record<number, string> = {
  0x6f: '☐',
  0x71: '☐',
  0x72: '☐',
  0x78: '☒',
  0xa8: '☐',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/**
 * The character of a `w:sym` element, given by its font and code (hexadecimal). Fonts of signs keep theirs in the
 * private use area; of those the digits and stars of Symbol and the signs of check lists have words to them, and the
 * others give `''`.
 */
export function signOf({ attributes: { font = '', char = '' } }: XmlElement): string {
  const value = Number.parseInt(char, 16);
  if (Number.isNaN(value) || value > 0x10ffff) return '';
  if (value < 0xe000 || value > 0xf8ff) return String.fromCodePoint(value);
  const byte = value & 0xff;
  if (/^Symbol$/i.test(font)) return /[()*+,./\d:;]/.exec(String.fromCodePoint(byte))?.[0] ?? '';
  return /^Wingdings$/i.test(font) ? (WINGDINGS[byte] ?? '') : '';
}
