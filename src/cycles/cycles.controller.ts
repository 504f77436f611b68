import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import { StatesService } from '../treaties/states.service.js';
import { CycleInput, CycleRevision } from './cycle.input.js';
import { CyclesService } from './cycles.service.js';
import { DeadlinesService } from './deadlines.service.js';
import { inOrder } from './cycle-line.js';
import { knownDocuments } from './known-documents.js';
import { procedures } from './reporting-cycle.entity.js';
import { reportingTreaties } from './reporting-treaties.js';

const choices = { procedures, reportingTreaties };

/** A State's rounds of reporting: when what happened, and what falls due. */
@Controller()
export class CyclesController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
    private readonly deadlines: DeadlinesService,
  ) {}

  @Get('states/:code/cycles')
  @Allow('viewer')
  async index(@Param('code') code: string, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const state = await this.states.findOne(code);
    const found = await this.deadlines.find({ stateCodes: [code] }, today());
    const cycles = found.map((cycle) => ({ ...cycle, events: inOrder(cycle.events) }));
    const symbols = cycles.flatMap(({ events }) => events.map(({ symbol }) => symbol));
    const documents = await knownDocuments(this.source, symbols, viewer);
    return reply.view('cycles/index', { state, cycles, documents });
  }

  @Get('states/:code/cycles/new')
  @Allow('monitor', 'officer')
  async begin(@Param('code') code: string, @Res() reply: FastifyReply) {
    const state = await this.states.findOne(code);
    return reply.view('cycles/edit', { state, choices, form: blankForm({ treatyCode: 'ICCPR' }) });
  }

  @Post('states/:code/cycles')
  @Allow('monitor', 'officer')
  async open(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const state = await this.states.findOne(code);
    const { refused, result } = await submitForm(CycleInput, body, (input) => this.cycles.open(code, input, viewer));
    if (refused) return reply.status(refused.status).view('cycles/edit', { state, choices, ...refused });
    return reply.redirect(`/states/${code}/cycles#cycle-${result.id}`, 303);
  }

  @Get('cycles/:id')
  @Allow('monitor', 'officer')
  async edit(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    const cycle = await this.cycles.findOne(id);
    return reply.view('cycles/edit', { state: cycle.state, cycle, choices, form: blankForm({ ...cycle }) });
  }

  @Post('cycles/:id')
  @Allow('monitor', 'officer')
  async revise(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const cycle = await this.cycles.findOne(id);
    const { refused } = await submitForm(CycleRevision, body, (input) => this.cycles.revise(id, input, viewer));
    const page = { state: cycle.state, cycle, choices };
    if (refused) return reply.status(refused.status).view('cycles/edit', { ...page, ...refused });
    return reply.redirect(`/states/${cycle.stateCode}/cycles#cycle-${id}`, 303);
  }
}
