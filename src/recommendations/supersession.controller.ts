import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { assessmentChoices } from '../assessments/assessment-choices.js';
import { SupersessionInput } from '../assessments/assessment.input.js';
import { AssessmentsService, type GroundedAssessment } from '../assessments/assessments.service.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import { findStatements } from './recommendation-voices.js';

/** Replacing one of a recommendation's assessments by another of the same part. */
@Controller('recommendations/:id/assessments/:assessmentId/supersession')
@Allow('monitor', 'officer')
export class SupersessionController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  async correct(
    @Param('id', ParseIntPipe) id: number,
    @Param('assessmentId', ParseIntPipe) assessmentId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const earlier = await this.assessments.findOne(assessmentId, viewer, id);
    return this.render(earlier, viewer, blankForm({ ...start(earlier), asOf: today() }), reply);
  }

  @Post()
  async supersede(
    @Param('id', ParseIntPipe) id: number,
    @Param('assessmentId', ParseIntPipe) assessmentId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const earlier = await this.assessments.findOne(assessmentId, viewer, id);
    const { refused } = await submitForm(SupersessionInput, body, (input) =>
      this.assessments.supersede(assessmentId, input, viewer),
    );
    if (refused) return this.render(earlier, viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#status`, 303);
  }

  private async render(assessment: GroundedAssessment, viewer: Viewer, form: Form<object>, reply: FastifyReply) {
    const statements = await findStatements(this.source, assessment.recommendationId, viewer);
    const confirmed = statements.filter(({ decision }) => decision === 'confirmed');
    return reply.view('recommendations/supersession', {
      assessment,
      choices: assessmentChoices,
      responses: confirmed.filter(({ voice }) => voice === 'state'),
      findings: confirmed.filter(({ voice }) => voice === 'ngo'),
      form,
    });
  }
}

/** The form starts from what the earlier one says and rests on. */
function start(earlier: GroundedAssessment): Record<string, unknown> {
  const { level, axis, direction, confidence, rationale, withoutSource, lawOn, reasonOlderLaw, visibility } = earlier;
  const opinion = { level, axis, direction, confidence, rationale, withoutSource, lawOn, reasonOlderLaw, visibility };
  const typed = earlier.evidence.find(({ kind }) => kind === 'source');
  const passage = earlier.evidence.find(({ kind }) => kind === 'passage');
  const linked = earlier.evidence.filter(({ kind }) => kind === 'state' || kind === 'ngo');
  const evidence = linked.map(({ kind, id }) => `${kind}-${id}`);
  return { ...opinion, evidence, passage: passage?.href, source: typed?.source, url: typed?.href };
}
