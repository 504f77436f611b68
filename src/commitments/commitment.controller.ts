import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { commitmentOutcomes } from './commitment.entity.js';
import {
  CommitmentEdit,
  CommitmentLinkInput,
  CommitmentSearch,
  CommitmentSettlementInput,
} from './commitment.input.js';
import { CommitmentsService } from './commitments.service.js';
import { findLinkChoices } from './linked-commitments.js';

/** The forms of the page; at most one of them carries what somebody typed. */
type Forms = Partial<Record<'item' | 'settlement', Form<object>>> & { stored?: object | null };

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
    const { refused } = await submitForm(CommitmentEdit, body, (input) => this.commitments.update(id, input, viewer));
    if (refused) return this.render(id, { item: refused.form, stored: refused.stored }, reply.status(refused.status));
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
    const { refused } = await submitForm(CommitmentSettlementInput, body, (input) =>
      this.commitments.settle(id, input, viewer),
    );
    if (refused) return this.render(id, { settlement: refused.form }, reply.status(refused.status));
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
    const { refused } = await submitForm(CommitmentLinkInput, body, (input) =>
      this.commitments.link(id, input.recommendationId, viewer),
    );
    if (refused) return this.render(id, {}, reply.status(refused.status));
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
    const { refused } = await submitForm(CommitmentLinkInput, body, (input) =>
      this.commitments.unlink(id, input.recommendationId, viewer),
    );
    if (refused) return this.render(id, {}, reply.status(refused.status));
    return reply.redirect(`/commitments/${id}#links`, 303);
  }

  private async render(id: number, { stored, ...forms }: Forms, reply: FastifyReply, q?: string) {
    const commitment = await this.commitments.findOne(id);
    const { plan, number, text, body, dueOn, indicator, version } = commitment;
    const choices = await findLinkChoices(this.source, id, q);
    const blanks = {
      item: blankForm({ number, text, body, dueOn, indicator, version }),
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
      stored,
      forms: { ...blanks, ...forms },
    });
  }
}
