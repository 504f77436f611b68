import type { FastifyRequest } from 'fastify';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';

/** Bytes of the largest file that is taken in. */
export const uploadLimit = 50 * 1024 * 1024;

/** A file that a form brought. */
export interface UploadedFile {
  name: string;
  content: Buffer;
}

type Part = MultipartFile | MultipartValue<string>;

/** Makes the body of a multipart form what other forms have: fields by name, files as {@link UploadedFile}. */
export async function readFields(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart?.() || !request.body) return;
  const fields: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(request.body as Record<string, Part | Part[]>)) {
    const parts = await Promise.all([given].flat().map(readPart));
    const filled = parts.filter((part) => typeof part === 'string' || part.content.length > 0 || part.name !== '');
    fields[name] = Array.isArray(given) ? filled : filled[0];
  }
  request.body = fields;
}

async function readPart(part: Part): Promise<string | UploadedFile> {
  if (part.type === 'field') return part.value;
  return { name: part.filename, content: await part.toBuffer() };
}
