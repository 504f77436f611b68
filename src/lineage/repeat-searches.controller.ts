import { Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { decidesLinks } from '../links/may-decide.js';
import { StatesService } from '../treaties/states.service.js';
import { RepeatSearchesService } from './repeat-searches.service.js';

/** Looking through all recommendations to a State for demands made before; what is found waits at the desk. */
@Controller('states/:code/repeat-searches')
@Allow(...decidesLinks)
export class RepeatSearchesController {
  constructor(
    private readonly searches: RepeatSearchesService,
    private readonly states: StatesService,
  ) {}

  @Post()
  async start(@Param('code') code: string, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.states.findOne(code);
    await this.searches.start(code, viewer);
    return reply.redirect(`/states/${code}/proposals?kind=recommendation`, 303);
  }
}
