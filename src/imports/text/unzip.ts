import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.js';

/** The most that an office document may hold when unpacked, in bytes. */
export const EXPANDED_LIMIT = 300 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every entry of a zip file and throws the result away, so that the true size counts and not the one that the
 * file declares, and so that a cut file is found before a parser meets it.
 * @throws UnreadableFile for a damaged or cut file, and for one that grows past `limit` bytes.
 */
export function guardZip(bytes: Buffer, name: string, limit = EXPANDED_LIMIT): void {
  let left = limit;
  for (const entry of entriesOf(bytes, name)) left -= expandedSize(bytes, entry, left, name);
}

interface ZipEntry {
  method: number;
  compressed: number;
  at: number;
}

function entriesOf(bytes: Buffer, name: string): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged(name);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged(name);
    entries.push({
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function expandedSize(bytes: Buffer, entry: ZipEntry, left: number, name: string): number {
  if (entry.at + 30 > bytes.length) throw damaged(name);
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (start + entry.compressed > bytes.length) throw damaged(name);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === STORED) return within(packed.length, left, name);
  if (entry.method !== DEFLATED) throw damaged(name);
  try {
    return packed.length === 0 ? 0 : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length;
  } catch (error) {
    const outgrown = Object(error).code === 'ERR_BUFFER_TOO_LARGE';
    throw outgrown ? tooLarge(name) : damaged(name);
  }
}

function within(size: number, left: number, name: string): number {
  if (size > left) throw tooLarge(name);
  return size;
}

function damaged(name: string): UnreadableFile {
  return new UnreadableFile(`“${name}” is damaged or was cut off; open it in its program and save it again.`);
}

function tooLarge(name: string): UnreadableFile {
  return new UnreadableFile(
    `“${name}” unpacks to far more than a document holds; save it again without pictures, or give its text as .txt.`,
  );
}
