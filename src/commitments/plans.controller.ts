import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findStateDocuments } from '../documents/state-documents.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { StatesService } from '../treaties/states.service.js';
import { PlanFilter, PlanInput } from './commitment.input.js';
import { PlansService } from './plans.service.js';

/** The plans of one State. */
@Controller('states/:code/plans')
export class PlansController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly plans: PlansService,
    private readonly states: StatesService,
  ) {}

  @Get()
  @Allow('viewer')
  async index(@Param('code') code: string, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { asOf = today() } = await readQuery(PlanFilter, query);
    const state = await this.states.findOne(code);
    const [plans, coverage] = await Promise.all([this.plans.find(code, asOf), this.plans.findCoverage(code)]);
    return reply.view('commitments/index', { state, asOf, plans, coverage });
  }

  @Get('new')
  @Allow('officer')
  start(@Param('code') code: string, @Res() reply: FastifyReply) {
    return this.render(code, blankForm(), reply);
  }

  @Post()
  @Allow('officer')
  async record(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused, result } = await submitForm(PlanInput, body, async (input) => {
      await this.states.findOne(code);
      return this.plans.record(code, input, viewer);
    });
    if (refused) return this.render(code, refused.form, reply.status(refused.status));
    return reply.redirect(`/plans/${result.id}`, 303);
  }

  private async render(code: string, form: Form<PlanInput>, reply: FastifyReply) {
    const state = await this.states.findOne(code);
    const documents = await findStateDocuments(this.source, code);
    return reply.view('commitments/edit-plan', { state, documents, form, action: `/states/${code}/plans` });
  }
}
