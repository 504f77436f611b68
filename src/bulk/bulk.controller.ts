import { Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { BulkService } from './bulk.service.js';

/** What was done to many rows at once, and undoing it. */
@Controller('bulk/:id')
@Allow('monitor', 'officer', 'author')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Get()
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { operation, outcome } = await this.bulk.findOne(id, viewer);
    return reply.view('bulk/show', {
      state: operation.state,
      operation,
      outcome: { ...outcome, kept: outcome.rows - outcome.undone },
    });
  }

  @Post('undoing')
  async undo(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.bulk.undo(id, viewer);
    return reply.redirect(`/bulk/${id}`, 303);
  }
}
