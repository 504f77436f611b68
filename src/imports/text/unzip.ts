import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file.js';

/** The most that an office document may hold when unpacked, in bytes. */
const EXPANDED_LIMIT = 300 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of a zip file whose path is `wanted`, by path. Every entry is unpacked, wanted or not, so that the true
 * size counts and not the one that the file declares, and so that a cut file is found before a parser meets it.
 * @throws UnreadableFile for a damaged or cut file, for one that grows past 300 MB, and for one whose wanted entries
 * grow past `limit` bytes.
 */
export function unzip(bytes: Buffer, name: string, wanted: (path: string) => boolean, limit: number): Parts {
  const parts: Parts = new Map();
  let left = EXPANDED_LIMIT;
  let wantedLeft = limit;
  for (const entry of entriesOf(bytes, name)) {
    const kept = wanted(entry.path);
    const content = expanded(bytes, entry, kept ? Math.min(left, wantedLeft) : left, name);
    left -= content.length;
    if (!kept) continue;
    wantedLeft -= content.length;
    parts.set(entry.path, content);
  }
  return parts;
}

/** Unpacked entries of a zip file, by their path in it. */
export type Parts = Map<string, Buffer>;

interface ZipEntry {
  path: string;
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
      path: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function expanded(bytes: Buffer, entry: ZipEntry, left: number, name: string): Buffer {
  if (entry.at + 30 > bytes.length) throw damaged(name);
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (start + entry.compressed > bytes.length) throw damaged(name);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === STORED) return within(packed, left, name);
  if (entry.method !== DEFLATED) throw damaged(name);
  try {
    return packed.length === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    const outgrown = Object(error).code === 'ERR_BUFFER_TOO_LARGE';
    throw outgrown ? tooLarge(name) : damaged(name);
  }
}

function within(content: Buffer, left: number, name: string): Buffer {
  if (content.length > left) throw tooLarge(name);
  return content;
}

function damaged(name: string): UnreadableFile {
  return new UnreadableFile(`“${name}” is damaged or was cut off; open it in its program and save it again.`);
}

function tooLarge(name: string): UnreadableFile {
  return new UnreadableFile(
    `“${name}” unpacks to far more than a document holds; save it again without pictures, or give its text as .txt.`,
  );
}
