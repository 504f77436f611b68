import { Controller, Get, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findWork } from '../assignments/work-lists.js';

/** My work: what is for one to do, from wherever it comes; each section is asked of its own feature and has its partial. */
@Controller('work')
@Allow('viewer')
export class WorkController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const assignments = await findWork(this.source, viewer);
    return reply.view('work/index', { assignments });
  }
}
