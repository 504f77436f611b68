import { Controller, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { MentionsService } from './mentions.service.js';

/** Setting aside where one is mentioned, and taking that back. */
@Controller('mentions/:id')
@Allow('viewer')
export class MentionsController {
  constructor(private readonly mentions: MentionsService) {}

  @Post('reading')
  async read(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.mentions.setRead(id, true, viewer);
    return reply.redirect('/work', 303);
  }

  @Post('return')
  async bringBack(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.mentions.setRead(id, false, viewer);
    return reply.redirect('/work', 303);
  }
}
