import type { FastifyReply } from 'fastify';
import type { Document } from './document.entity.js';
import type { StoredFile } from './stored-file.entity.js';

/** Sends the file that `document` was read from, to be saved and never shown in a page. */
export function sendStoredFile(
  { symbol, title }: Pick<Document, 'symbol' | 'title'>,
  { mediaType, content }: StoredFile,
  reply: FastifyReply,
): FastifyReply {
  const name = encodeURIComponent(`${(symbol ?? title).replaceAll('/', '-')}${suffix(mediaType)}`);
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('cache-control', 'no-store')
    .send(content);
}

const suffixes: Record<string, string> = {
  'text/plain': '.txt',
  'text/html': '.html',
  'text/csv': '.csv',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
};
const suffix = (mediaType: string) => suffixes[mediaType.split(';')[0]!] ?? '';
