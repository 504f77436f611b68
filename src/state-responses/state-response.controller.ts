import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { RepeatsService } from './repeats.service.js';
import { RepeatInput, RepeatSearch, ResponseEventInput } from './response-event.input.js';
import { ResponseEventsService } from './response-events.service.js';
import { responseStages } from './state-response-event.entity.js';
import { StateResponsePageService } from './state-response-page.service.js';

/** One claim of the State: its words, how far its measure has come, where it is said again, what it answers. */
@Controller('state-responses/:id')
export class StateResponseController {
  constructor(
    private readonly page: StateResponsePageService,
    private readonly events: ResponseEventsService,
    private readonly repeats: RepeatsService,
  ) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, blankForm({ saidOn: today() }), reply);
  }

  @Post('events')
  @Allow('officer')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(ResponseEventInput, body, (input) => this.events.add(id, input, viewer));
    if (refused) return this.render(id, viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/state-responses/${id}#stages`, 303);
  }

  /** Which claim this one says again. */
  @Get('repeat')
  @Allow('monitor', 'officer')
  async chooseRepeated(@Param('id', ParseIntPipe) id: number, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { q } = await readQuery(RepeatSearch, query);
    return this.renderChoices(id, q, blankForm(), reply);
  }

  @Post('repeat')
  @Allow('monitor', 'officer')
  async merge(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(RepeatInput, body, (input) => this.repeats.merge(id, input.repeatsId, viewer));
    if (refused) return this.renderChoices(id, undefined, refused.form, reply.status(refused.status));
    return reply.redirect(`/state-responses/${id}`, 303);
  }

  @Post('repeat/undo')
  @Allow('monitor', 'officer')
  async undo(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.repeats.undo(id, viewer);
    return reply.redirect(`/state-responses/${id}`, 303);
  }

  private async renderChoices(id: number, q: string | undefined, form: Form<RepeatInput>, reply: FastifyReply) {
    const response = await this.page.findOne(id);
    const choices = await this.repeats.findChoices(id, q);
    return reply.view('state-responses/repeat', { response, state: response.state, choices, q, form });
  }

  private async render(id: number, viewer: Viewer, form: Form<ResponseEventInput>, reply: FastifyReply) {
    const page = await this.page.find(id, viewer);
    return reply.view('state-responses/show', { ...page, state: page.response.state, stages: responseStages, form });
  }
}
