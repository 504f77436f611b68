import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { assignsBodies, findAssignees } from './assignees.js';
import { AssignmentChange, AssignmentInput } from './assignment.input.js';
import type { AssignmentRow } from './assignment-rows.js';
import { AssignmentsService } from './assignments.service.js';
import { assigns } from './may-assign.js';

/** Giving an assignment, and changing what it asks. */
@Controller()
@Allow(...assigns)
export class AssignmentsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly assignments: AssignmentsService,
  ) {}

  @Get('recommendations/:id/assignments/new')
  create(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, null, blankForm(), viewer, reply);
  }

  @Post('recommendations/:id/assignments')
  async assign(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(AssignmentInput, body, (input) => this.assignments.assign(id, input, viewer));
    if (refused) return this.render(id, null, refused.form, viewer, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#assignments`, 303);
  }

  @Get('assignments/:id/edit')
  async edit(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const row = await this.assignments.findOne(id, viewer);
    const form = blankForm<AssignmentChange>({ ...row, published: row.visibility === 'public' });
    return this.render(row.recommendationId, row, form, viewer, reply);
  }

  @Post('assignments/:id')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const row = await this.assignments.findOne(id, viewer);
    const { recommendationId } = row;
    const { refused } = await submitForm(AssignmentChange, body, (input) => this.assignments.change(id, input, viewer));
    if (refused) {
      const now = refused.stored ? { ...(await this.assignments.findOne(id, viewer)), stale: true as const } : row;
      return this.render(recommendationId, now, refused.form, viewer, reply.status(refused.status));
    }
    return reply.redirect(`/recommendations/${recommendationId}#assignments`, 303);
  }

  /** `row` is the assignment in hand, null for a new one; `stale` when somebody changed it meanwhile. */
  private async render(
    recommendationId: number,
    row: (AssignmentRow & { stale?: true }) | null,
    form: Form<AssignmentInput>,
    viewer: Viewer,
    reply: FastifyReply,
  ) {
    const recommendation = await this.source.manager.findOneOrFail(Recommendation, {
      where: { id: recommendationId },
      relations: { state: true, document: true, limbs: true },
      order: { limbs: { position: 'ASC' } },
    });
    return reply.view('assignments/edit', {
      heading: row ? 'assignments.edit' : 'assignments.assign',
      state: recommendation.state,
      recommendation,
      row,
      form,
      toBodies: assignsBodies(viewer),
      assignees: await findAssignees(this.source, recommendation.stateCode, viewer),
    });
  }
}
