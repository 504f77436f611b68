import { NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../accounts/viewer.js';
import { draftFormats, type DraftFormat } from './draft-format.js';
import type { DraftsService } from './drafts.service.js';
import { mediaTypes } from './media-types.js';

/** Where the addresses in a draft lead: the host that was asked. */
export const recordBase = (request: FastifyRequest) => `${request.protocol}://${request.host}`;

/** Sends a rendered file. @throws NotFoundException when there is none of that format that `viewer` may see */
export async function sendFile(
  drafts: DraftsService,
  { id, runId, format }: { id: number; runId: number; format: string },
  viewer: Viewer,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isFormat(format)) throw new NotFoundException('A draft comes as html, docx, pdf or md.');
  const content = await drafts.findFile(id, runId, format, viewer);
  const disposition = format === 'html' ? 'inline' : `attachment; filename="draft-${id}-${runId}.${format}"`;
  void reply.header('content-disposition', disposition).type(mediaTypes[format]);
  // The file brings its own style sheet inside itself and nothing else.
  if (format === 'html')
    void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  return reply.send(content);
}

const isFormat = (format: string): format is DraftFormat => draftFormats.some((one) => one === format);
