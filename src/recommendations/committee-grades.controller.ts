import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { refusedForm } from '../shared/refused-form.js';
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
    const form = await readForm(CommitteeGradeInput, body);
    if (!form.valid) return this.render(id, form, reply.status(422));
    try {
      await this.grades.record(id, form.input, viewer);
    } catch (error) {
      const refused = refusedForm(error, form);
      return this.render(id, refused.form, reply.status(refused.status));
    }
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
    const form = await readForm(GradeCorrectionInput, body);
    if (!form.valid) return this.renderOne(id, gradeId, form, reply.status(422));
    try {
      await this.grades.correct(id, gradeId, form.input, viewer);
    } catch (error) {
      const refused = refusedForm(error, form);
      return this.renderOne(id, gradeId, refused.form, reply.status(refused.status));
    }
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
    const form = await readForm(GradeWithdrawalInput, body);
    if (!form.valid) return this.renderOne(id, gradeId, blankForm(), reply.status(422), form);
    await this.grades.withdraw(id, gradeId, form.input.reason, viewer);
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
