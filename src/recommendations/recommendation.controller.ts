import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { assessmentChoices } from '../assessments/assessment-choices.js';
import { AssessmentInput } from '../assessments/assessment.input.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { polarities, verdicts } from '../counter-findings/counter-finding.entity.js';
import { CounterFindingInput } from '../counter-findings/counter-finding.input.js';
import { CounterFindingsService } from '../counter-findings/counter-findings.service.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import { responseStages } from '../state-responses/state-response-event.entity.js';
import { responseKinds } from '../state-responses/state-response.entity.js';
import { StateResponseInput, WholeDocumentInput } from '../state-responses/state-response.input.js';
import { StateResponsesService } from '../state-responses/state-responses.service.js';
import { RecommendationPageService } from './recommendation-page.service.js';

/** The forms of the page; at most one of them carries what somebody typed. */
type Forms = Partial<Record<'assessment' | 'response' | 'whole' | 'finding', Form<object>>>;

const choices = { ...assessmentChoices, verdicts, polarities, responseKinds, responseStages };

/** One recommendation: its text, the three voices on it, and recording under it. */
@Controller('recommendations/:id')
export class RecommendationController {
  constructor(
    private readonly page: RecommendationPageService,
    private readonly assessments: AssessmentsService,
    private readonly responses: StateResponsesService,
    private readonly findings: CounterFindingsService,
  ) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, {}, reply);
  }

  @Post('assessments')
  @Allow('monitor', 'officer')
  async assess(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(AssessmentInput, body, (input) => this.assessments.record(id, input, viewer));
    if (refused) return this.render(id, viewer, { assessment: refused.form }, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#status`, 303);
  }

  @Post('state-responses')
  @Allow('officer')
  async respond(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(StateResponseInput, body, (input) => this.responses.record(id, input, viewer));
    if (refused) return this.render(id, viewer, { response: refused.form }, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#voices`, 303);
  }

  /** A whole document is the answer. */
  @Post('document-responses')
  @Allow('officer')
  async respondWithDocument(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(WholeDocumentInput, body, (input) =>
      this.responses.recordWhole(id, input, viewer),
    );
    if (refused) return this.render(id, viewer, { whole: refused.form }, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#voices`, 303);
  }

  @Post('counter-findings')
  @Allow('monitor')
  async find(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CounterFindingInput, body, (input) => this.findings.record(id, input, viewer));
    if (refused) return this.render(id, viewer, { finding: refused.form }, reply.status(refused.status));
    return reply.redirect(`/recommendations/${id}#voices`, 303);
  }

  private async render(id: number, viewer: Viewer, forms: Forms, reply: FastifyReply) {
    const visibility = viewer.organisationKind === 'ministry' ? 'public' : 'organisation';
    const blanks = {
      assessment: blankForm({ asOf: today(), axis: 'overall', visibility }),
      response: blankForm({ saidOn: today() }),
      whole: blankForm(),
      finding: blankForm({ foundOn: today(), visibility, verdict: 'not_stated', polarity: 'not_stated' }),
    };
    const page = await this.page.find(id, viewer);
    return reply.view('recommendations/show', { ...page, choices, forms: { ...blanks, ...forms } });
  }
}
