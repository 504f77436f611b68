import { Controller, Get, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findWork } from '../assignments/work-lists.js';
import { RemindersService } from '../calendar/reminders.service.js';
import { MentionsService } from '../comments/mentions.service.js';

/** My work: what is for one to do, from wherever it comes; each section is asked of its own feature and has its partial. */
@Controller('work')
@Allow('viewer')
export class WorkController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly mentions: MentionsService,
    private readonly reminders: RemindersService,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const [assignments, mentions, comingUp] = await Promise.all([
      findWork(this.source, viewer),
      this.mentions.find(viewer),
      this.reminders.findComingUp(viewer),
    ]);
    return reply.view('work/index', { assignments, mentions, comingUp });
  }
}
