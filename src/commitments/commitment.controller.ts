import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { commitmentOutcomes } from './commitment.entity.js';
import { CommitmentEdit, CommitmentLinkInput, CommitmentSearch, SettlementInput } from './commitment.input.js';
import { CommitmentsService } from './commitments.service.js';
import { findLinkChoices } from './linked-commitments.js';

/** The forms of the page; at most one of them carries what somebody typed. */
type Forms = Partial<Record<'item' | 'settlement', Form<object>>>;

/** One item of a plan: its words, how it ended, and the recommendations that it is to carry out. */
@Controller('commitments/:id')
export class CommitmentController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly commitments: CommitmentsService,
  ) {}

  @Get()
  @Allow('viewer')
  async show(@Param('id', ParseIntPipe) id: number, @Query() query: unknown, @Res() reply: FastifyReply) {
    const { q } = await readQuery(CommitmentSearch, query);
    return this.render(id, {}, reply, q);
  }

  @Post()
  @Allow('officer')
  async update(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(CommitmentEdit, body);
    if (!form.valid) return this.render(id, { item: form }, reply.status(422));
    await this.commitments.update(id, form.input, viewer);
    return reply.redirect(`/commitments/${id}`, 303);
  }

  @Post('settlement')
  @Allow('officer')
  async settle(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(SettlementInput, body);
    if (!form.valid) return this.render(id, { settlement: form }, reply.status(422));
    await this.commitments.settle(id, form.input, viewer);
    return reply.redirect(`/commitments/${id}`, 303);
  }

  @Post('settlement/undo')
  @Allow('officer')
  async reopen(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.commitments.reopen(id, viewer);
    return reply.redirect(`/commitments/${id}`, 303);
  }

  @Post('links')
  @Allow('officer')
  async link(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(CommitmentLinkInput, body);
    if (!form.valid) return this.render(id, {}, reply.status(422));
    await this.commitments.link(id, form.input.recommendationId, viewer);
    return reply.redirect(`/commitments/${id}#links`, 303);
  }

  @Post('links/undo')
  @Allow('officer')
  async unlink(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(CommitmentLinkInput, body);
    if (!form.valid) return this.render(id, {}, reply.status(422));
    await this.commitments.unlink(id, form.input.recommendationId, viewer);
    return reply.redirect(`/commitments/${id}#links`, 303);
  }

  private async render(id: number, forms: Forms, reply: FastifyReply, q?: string) {
    const commitment = await this.commitments.findOne(id);
    const { plan, number, text, body, dueOn, indicator, revision } = commitment;
    const choices = await findLinkChoices(this.source, id, q);
    const blanks = {
      item: blankForm({ number, text, body, dueOn, indicator, revision }),
      settlement: blankForm({ settledOn: today() }),
    };
    return reply.view('commitments/show', {
      commitment,
      plan,
      state: plan.state,
      q,
      linked: choices.filter(({ linked }) => linked),
      choices: choices.filter(({ linked }) => !linked),
      outcomes: commitmentOutcomes,
      forms: { ...blanks, ...forms },
    });
  }
}
