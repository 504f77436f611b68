import { Controller, Get, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { StatesService } from '../treaties/states.service.js';
import { DocumentsService } from './documents.service.js';
import { sendStoredFile } from './send-stored-file.js';

/** What the record rests on: the documents, passage by passage. */
@Controller()
@Allow('viewer')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly states: StatesService,
  ) {}

  @Get('states/:code/documents')
  async index(@Param('code') code: string, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const state = await this.states.findOne(code);
    return reply.view('documents/index', { state, documents: await this.documents.find(code, viewer) });
  }

  @Get('documents/:id')
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const document = await this.documents.findOne(id, viewer);
    const [passages, neighbours] = await Promise.all([
      this.documents.findPassages(id, viewer),
      this.documents.findNeighbours(document, viewer),
    ]);
    const substance = passages.filter((passage) => passage.substance);
    return reply.view('documents/show', {
      state: document.state,
      document,
      neighbours,
      body: passages.filter(({ kind }) => kind !== 'note'),
      notes: passages.filter(({ kind }) => kind === 'note'),
      counts: {
        passages: substance.length,
        takenUp: substance.filter(({ outcomes }) => outcomes.length > 0).length,
      },
    });
  }

  /** The file as it came in; always to be saved, never shown in the page. */
  @Get('documents/:id/file')
  async file(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const document = await this.documents.findOne(id, viewer);
    return sendStoredFile(document, await this.documents.findFile(document), reply);
  }
}
