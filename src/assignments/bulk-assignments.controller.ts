import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { RecommendationsService } from '../recommendations/recommendations.service.js';
import { RefusedField } from '../shared/refused-field.js';
import { submitForm } from '../shared/submit-form.js';
import { blankForm, refuseForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { assignsBodies, findAssignees } from './assignees.js';
import { AssignmentSelection, BulkAssignmentInput, idsOf } from './assignment.input.js';
import { BulkAssignmentsService, type BulkPreview } from './bulk-assignments.service.js';
import { assigns } from './may-assign.js';

/** What of the address says to whom; the rest says what was ticked. */
const targetFields = new Set(['chosen', 'publicBodyId', 'accountId', 'dueOn', 'note', 'published']);

/** Assigning the recommendations that were ticked in the list, or all that it holds: to whom, a preview, then at once. */
@Controller('states/:code/assignments')
@Allow(...assigns)
export class BulkAssignmentsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly bulk: BulkAssignmentsService,
    private readonly recommendations: RecommendationsService,
    private readonly states: StatesService,
  ) {}

  /** The address holds the whole question, so that one can go back and forth and nothing is stored before one says so. */
  @Get('new')
  async prepare(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const selection = await readQuery(AssignmentSelection, query);
    const ids = selection.all
      ? await this.recommendations.findIds(code, selection, viewer)
      : (selection.recommendation ?? []);
    const form = blankForm<BulkAssignmentInput>({ ...selection });
    const kept = Object.entries(query as Record<string, unknown>)
      .filter(([name]) => !targetFields.has(name) && name !== 'recommendation')
      .map(([name, value]) => ({ name, value }));
    if (!selection.all) kept.push({ name: 'recommendation', value: ids.join(',') });
    if (!selection.chosen || ids.length === 0) return this.render(code, { ids, kept, form }, viewer, reply);
    try {
      const preview = await this.bulk.preview(code, ids, selection, viewer);
      return await this.render(code, { ids, kept, form, preview }, viewer, reply);
    } catch (error) {
      if (!(error instanceof RefusedField)) throw error;
      const refused = refuseForm(form, error.field, error.rule);
      return this.render(code, { ids, kept, form: refused }, viewer, reply.status(422));
    }
  }

  @Post()
  async assign(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused, result } = await submitForm(BulkAssignmentInput, body, ({ recommendation, ...target }) =>
      this.bulk.assign(code, recommendation, target, viewer),
    );
    if (!refused) return reply.redirect(`/bulk/${result}`, 303);
    const ids = idsOf(refused.form.values['recommendation']).filter(Number.isInteger);
    const kept = [{ name: 'recommendation', value: ids.join(',') }];
    return this.render(code, { ids, kept, form: refused.form }, viewer, reply.status(refused.status));
  }

  /** `kept` are the fields of the address that say what was ticked; `preview` is there once the target is chosen. */
  private async render(
    code: string,
    asked: {
      ids: number[];
      kept: { name: string; value: unknown }[];
      form: Form<BulkAssignmentInput>;
      preview?: BulkPreview;
    },
    viewer: Viewer,
    reply: FastifyReply,
  ) {
    const state = await this.states.findOne(code);
    return reply.view('assignments/bulk', {
      state,
      ...asked,
      ids: asked.ids.join(','),
      count: asked.ids.length,
      adds: (asked.preview?.chosen ?? 0) - (asked.preview?.skipped ?? 0),
      left: (asked.preview?.chosen ?? 0) - (asked.preview?.rows.length ?? 0),
      toBodies: assignsBodies(viewer),
      assignees: await findAssignees(this.source, code, viewer),
    });
  }
}
