import {
  Body,
  Controller,
  Get,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
  UnprocessableEntityException,
} from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { submitForm, type RefusedForm } from '../shared/submit-form.js';
import { cycleEventKinds, type CycleEvent, type CycleEventKind } from './cycle-event.entity.js';
import { CycleEventsService } from './cycle-events.service.js';
import { CycleEventInput, CycleEventRemoval, CycleEventRevision } from './cycle.input.js';
import { CyclesService } from './cycles.service.js';
import type { ReportingCycle } from './reporting-cycle.entity.js';

class NewEventQuery {
  @IsOptional() @IsIn(cycleEventKinds) kind?: CycleEventKind;
}

/** Recording what happened in a cycle, or falls due, and putting it right. */
@Controller()
@Allow('monitor', 'officer')
export class CycleEventsController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly events: CycleEventsService,
  ) {}

  @Get('cycles/:id/events/new')
  async begin(@Param('id', ParseIntPipe) id: number, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { kind } = await readQuery(NewEventQuery, query);
    return show(await this.cycles.findOne(id), null, { form: blankForm({ kind: kind ?? 'dialogue' }) }, reply);
  }

  @Post('cycles/:id/events')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const cycle = await this.cycles.findOne(id);
    const { refused } = await submitForm(CycleEventInput, body, (input) => this.events.add(id, input, viewer));
    if (refused) return show(cycle, null, refused, reply.status(refused.status));
    return reply.redirect(addressOf(cycle), 303);
  }

  @Get('cycle-events/:id')
  async edit(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    const event = await this.events.findOne(id);
    return show(event.cycle, event, { form: blankForm({ ...event }) }, reply);
  }

  @Post('cycle-events/:id')
  async revise(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.events.findOne(id);
    const { refused } = await submitForm(CycleEventRevision, body, (input) => this.events.revise(id, input, viewer));
    if (refused) return show(event.cycle, event, refused, reply.status(refused.status));
    return reply.redirect(addressOf(event.cycle), 303);
  }

  @Post('cycle-events/:id/removal')
  async remove(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { cycle } = await this.events.findOne(id);
    const form = await readForm(CycleEventRemoval, body);
    if (!form.valid) throw new UnprocessableEntityException('Open the event and remove it from there.');
    await this.events.remove(id, form.input.version, viewer);
    return reply.redirect(addressOf(cycle), 303);
  }
}

const addressOf = ({ id, stateCode }: ReportingCycle) => `/states/${stateCode}/cycles#cycle-${id}`;

const show = (
  cycle: ReportingCycle,
  event: CycleEvent | null,
  back: { form: Form<object> } | RefusedForm<object>,
  reply: FastifyReply,
) => reply.view('cycles/event', { state: cycle.state, cycle, event, kinds: cycleEventKinds, ...back });
