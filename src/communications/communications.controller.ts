import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { StatesService } from '../treaties/states.service.js';
import { bodiesWithCommunications } from './bodies.js';
import { outcomes } from './communication.entity.js';
import { CommunicationFilter, CommunicationInput } from './communication.input.js';
import { CommunicationsService } from './communications.service.js';

/** The communications against one State. */
@Controller('states/:code/communications')
export class CommunicationsController {
  constructor(
    private readonly communications: CommunicationsService,
    private readonly states: StatesService,
  ) {}

  @Get()
  @Allow('viewer')
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(CommunicationFilter, query);
    const state = await this.states.findOne(code);
    const page = await this.communications.find(code, filter, viewer);
    return reply.view('communications/index', { state, filter, outcomes, page });
  }

  @Get('new')
  @Allow('monitor')
  new(@Param('code') code: string, @Res() reply: FastifyReply) {
    return this.renderNew(code, blankForm({ mechanismCode: 'CCPR', outcome: 'violation' }), reply);
  }

  @Post()
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const state = await this.states.findOne(code);
    const { refused, result } = await submitForm(CommunicationInput, body, (input) =>
      this.communications.record(state.code, input, viewer),
    );
    if (refused) return this.renderNew(code, refused.form, reply.status(refused.status));
    return reply.redirect(`/communications/${result.id}`, 303);
  }

  private async renderNew(code: string, form: Form<CommunicationInput>, reply: FastifyReply) {
    const state = await this.states.findOne(code);
    return reply.view('communications/new', { state, form, choices: { outcomes, bodies: bodiesWithCommunications } });
  }
}
