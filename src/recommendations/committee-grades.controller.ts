import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { CommitteeGradeInput, GradeCorrectionInput, GradeWithdrawalInput } from './committee-grade.input.js';
import { CommitteeGradesService } from './committee-grades.service.js';
import { findGrades } from './recommendation-voices.js';

/** The body's own grades of a recommendation, withdrawn ones too, and recording them from its documents. */
@Controller('recommendations/:id/committee-grades')
export class CommitteeGradesController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly grades: CommitteeGradesService,
  ) {}

  @Get()
  @Allow('viewer')
  index(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    return this.render(id, blankForm(), reply);
  }

  @Post()
  @Allow('monitor')
  async record(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CommitteeGradeInput, body, (input) => this.grades.record(id, input, viewer));
    if (refused) return this.render(id, refused.form, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}/committee-grades`, 303);
  }

  @Get(':gradeId')
  @Allow('monitor')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @Param('gradeId', ParseIntPipe) gradeId: number,
    @Res() reply: FastifyReply,
  ) {
    const { limbId, gradeCode, symbol, assessedOn, note, source } = await this.grades.findOne(id, gradeId);
    return this.renderOne(id, gradeId, blankForm({ limbId, gradeCode, symbol, assessedOn, note, source }), reply);
  }

  @Post(':gradeId/correction')
  @Allow('monitor')
  async correct(
    @Param('id', ParseIntPipe) id: number,
    @Param('gradeId', ParseIntPipe) gradeId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(GradeCorrectionInput, body, (input) =>
      this.grades.correct(id, gradeId, input, viewer),
    );
    if (refused) return this.renderOne(id, gradeId, refused.form, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}/committee-grades`, 303);
  }

  @Post(':gradeId/withdrawal')
  @Allow('monitor')
  async withdraw(
    @Param('id', ParseIntPipe) id: number,
    @Param('gradeId', ParseIntPipe) gradeId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(GradeWithdrawalInput, body, ({ reason }) =>
      this.grades.withdraw(id, gradeId, reason, viewer),
    );
    if (refused) return this.renderOne(id, gradeId, blankForm(), reply.status(refused.status), refused.form);
    return reply.redirect(`/recommendations/${id}/committee-grades`, 303);
  }

  private async render(id: number, form: Form<object>, reply: FastifyReply) {
    const recommendation = await this.grades.findRecommendation(id);
    const [grades, scales] = await Promise.all([
      findGrades(this.source, id, { withdrawn: true }),
      this.grades.findScales(recommendation.mechanismCode),
    ]);
    return reply.view('committee-grades/index', { recommendation, grades, scales, form });
  }

  private async renderOne(
    id: number,
    gradeId: number,
    form: Form<object>,
    reply: FastifyReply,
    withdrawal: Form<object> = blankForm(),
  ) {
    const [recommendation, grade] = await Promise.all([
      this.grades.findRecommendation(id),
      this.grades.findOne(id, gradeId),
    ]);
    const scales = await this.grades.findScales(recommendation.mechanismCode);
    return reply.view('committee-grades/show', { recommendation, grade, scales, form, withdrawal });
  }
}
