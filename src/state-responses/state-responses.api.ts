import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Part } from '../api/api-parameters.js';
import { sliceOfPages, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { PromiseFilter } from './promise.input.js';
import { PromisesService } from './promises.service.js';
import { RepeatsService } from './repeats.service.js';
import { RepeatInput, ResponseEventCorrection, ResponseEventInput } from './response-event.input.js';
import { ResponseEventsService } from './response-events.service.js';
import { StateResponsePageService } from './state-response-page.service.js';
import { promiseList, stateResponse } from './state-responses.answers.js';

/** What the State says it did or will do, for programs. Steps are never changed: a correction is a new one. */
@ApiController()
export class StateResponsesApi {
  constructor(
    private readonly page: StateResponsePageService,
    private readonly events: ResponseEventsService,
    private readonly repeats: RepeatsService,
    private readonly promises: PromisesService,
    private readonly states: StatesService,
  ) {}

  @ApiGet('states/:code/promises', {
    summary: 'What a State promised to do by a day, overdue first',
    answers: promiseList,
  })
  @Allow('viewer')
  async listPromises(
    @Param('code') code: string,
    @Filter(PromiseFilter) filter: PromiseFilter,
    @Part() part: CursorRequest,
  ) {
    await this.states.findOne(code);
    return sliceOfPages(part, (page) => this.promises.find(code, { ...filter, page }));
  }

  @ApiGet('state-responses/:id', { summary: 'One response of the State', answers: stateResponse })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.page.find(id, viewer);
  }

  @ApiPost('state-responses/:id/events', {
    summary: 'Adds a stage reached, or a promise',
    scope: 'record',
    answers: stateResponse,
  })
  @Allow('officer')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Input(ResponseEventInput) input: ResponseEventInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.events.add(id, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('state-responses/:id/events/:eventId/correction', {
    summary: 'Replaces a step, which stays readable; 409 when it was replaced already',
    scope: 'record',
    answers: stateResponse,
  })
  @Allow('officer')
  async correct(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Input(ResponseEventCorrection) input: ResponseEventCorrection,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.events.correct(id, eventId, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('state-responses/:id/repeat', {
    summary: 'Says that a response says again what another said',
    scope: 'record',
    answers: stateResponse,
  })
  @Allow('monitor', 'officer')
  async merge(
    @Param('id', ParseIntPipe) id: number,
    @Input(RepeatInput) { repeatsId }: RepeatInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.repeats.merge(id, repeatsId, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('state-responses/:id/repeat/undo', { summary: 'Takes that back', scope: 'record', answers: stateResponse })
  @Allow('monitor', 'officer')
  async undo(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    await this.repeats.undo(id, viewer);
    return this.show(id, viewer);
  }
}
