import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findStateDocuments } from '../documents/state-documents.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm, type RefusedForm } from '../shared/submit-form.js';
import { commitmentStandings } from './commitment.entity.js';
import { CommitmentInput, PlanEdit, PlanFilter } from './commitment.input.js';
import { CommitmentsService } from './commitments.service.js';
import { PlansService } from './plans.service.js';

/** One plan with its items. */
@Controller('plans/:id')
export class PlanController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly plans: PlansService,
    private readonly commitments: CommitmentsService,
  ) {}

  @Get()
  @Allow('viewer')
  async show(@Param('id', ParseIntPipe) id: number, @Query() query: unknown, @Res() reply: FastifyReply) {
    return this.render(id, await readQuery(PlanFilter, query), blankForm(), reply);
  }

  @Get('edit')
  @Allow('officer')
  async edit(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    const { title, body, adoptedOn, periodFrom, periodUntil, itemsStated, documentId, source, version } =
      await this.plans.findOne(id);
    const period = { adoptedOn, periodFrom, periodUntil };
    const form = blankForm<PlanEdit>({ title, body, ...period, itemsStated, documentId, source, version });
    return this.renderEdit(id, { form }, reply);
  }

  @Post()
  @Allow('officer')
  async update(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(PlanEdit, body, (input) => this.plans.update(id, input, viewer));
    if (refused) return this.renderEdit(id, refused, reply.status(refused.status));
    return reply.redirect(`/plans/${id}`, 303);
  }

  /** One more item. */
  @Post('commitments')
  @Allow('officer')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CommitmentInput, body, (input) => this.commitments.add(id, [input], viewer));
    if (refused) return this.render(id, {}, refused.form, reply.status(refused.status));
    return reply.redirect(`/plans/${id}`, 303);
  }

  private async render(id: number, filter: PlanFilter, form: Form<CommitmentInput>, reply: FastifyReply) {
    const plan = await this.plans.findOne(id);
    const items = await this.commitments.find(id, filter);
    const asOf = filter.asOf ?? today();
    const standings = commitmentStandings;
    return reply.view('commitments/plan', { plan, state: plan.state, items, standings, query: filter, asOf, form });
  }

  private async renderEdit(id: number, back: { form: Form<PlanEdit> } | RefusedForm<PlanEdit>, reply: FastifyReply) {
    const plan = await this.plans.findOne(id);
    const documents = await findStateDocuments(this.source, plan.stateCode);
    const page = { plan, state: plan.state, documents, action: `/plans/${id}` };
    return reply.view('commitments/edit-plan', { ...page, ...back });
  }
}
