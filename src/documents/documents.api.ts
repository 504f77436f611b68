import { Param, ParseIntPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet } from '../api/api.decorators.js';
import { Part } from '../api/api-parameters.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { document, documentList, passageList } from './documents.answers.js';
import { DocumentsService } from './documents.service.js';
import { sendStoredFile } from './send-stored-file.js';

/** What the record rests on, for programs. */
@ApiController()
@Allow('viewer')
export class DocumentsApi {
  constructor(
    private readonly documents: DocumentsService,
    private readonly states: StatesService,
  ) {}

  @ApiGet('states/:code/documents', { summary: 'The documents about a State, the latest first', answers: documentList })
  async list(@Param('code') code: string, @Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    await this.states.findOne(code);
    return sliceOf(await this.documents.find(code, viewer), part, ({ id }) => id);
  }

  @ApiGet('documents/:id', { summary: 'One document', answers: document })
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.documents.findOne(id, viewer);
  }

  @ApiGet('documents/:id/passages', { summary: 'Its passages, and what became of each', answers: passageList })
  async listPassages(
    @Param('id', ParseIntPipe) id: number,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.documents.findOne(id, viewer);
    return sliceOf(await this.documents.findPassages(id, viewer), part, (passage) => passage.id);
  }

  @ApiGet('documents/:id/file', { summary: 'The file as it came in', file: ['application/octet-stream'] })
  async download(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const found = await this.documents.findOne(id, viewer);
    return sendStoredFile(found, await this.documents.findFile(found), reply);
  }
}
