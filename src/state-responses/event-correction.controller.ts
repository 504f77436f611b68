import { Body, Controller, Get, NotFoundException, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { ResponseEventCorrection } from './response-event.input.js';
import { ResponseEventsService } from './response-events.service.js';
import { responseStages } from './state-response-event.entity.js';
import { StateResponsePageService } from './state-response-page.service.js';

/** Telling one step of a measure anew. */
@Controller('state-responses/:id/events/:eventId/correction')
@Allow('officer')
export class EventCorrectionController {
  constructor(
    private readonly page: StateResponsePageService,
    private readonly events: ResponseEventsService,
  ) {}

  @Get()
  show(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.render(id, eventId, viewer, null, reply);
  }

  @Post()
  async correct(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(ResponseEventCorrection, body, (input) =>
      this.events.correct(id, eventId, input, viewer),
    );
    if (refused) return this.render(id, eventId, viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/state-responses/${id}#stages`, 303);
  }

  private async render(
    id: number,
    eventId: number,
    viewer: Viewer,
    typed: Form<ResponseEventCorrection> | null,
    reply: FastifyReply,
  ) {
    const { response, allSteps } = await this.page.find(id, viewer);
    const step = allSteps.find((one) => one.id === eventId && one.toldById === id);
    if (!step) throw new NotFoundException(`There is no step ${eventId} of response ${id}.`);
    const { stage, happenedOn, targetOn, saidOn } = step;
    const source = step.source ?? step.documentTitle;
    const form = typed ?? blankForm({ stage, happenedOn, targetOn, saidOn, source });
    return reply.view('state-responses/correction', {
      response,
      step,
      state: response.state,
      stages: responseStages,
      form,
    });
  }
}
