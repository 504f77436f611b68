import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import type { ValueOf } from '../api/schema.js';
import { sliceSchema } from '../api/slice.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentInput, SupersessionInput } from '../assessments/assessment.input.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { assessment } from './recommendation.answers.js';

const address = ({ id, recommendationId }: ValueOf<typeof assessment>) =>
  `${apiPath}/recommendations/${recommendationId}/assessments/${id}`;

/** How a recommendation was assessed, for programs. */
@ApiController('recommendations/:id/assessments')
export class AssessmentsApi {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('', { summary: 'Assessments, superseded ones too', answers: sliceSchema('Assessment', assessment) })
  @Allow('viewer')
  async list(@Param('id', ParseIntPipe) id: number, @Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    return sliceOf(await this.assessments.findHistory(id, viewer), part, (one) => one.id);
  }

  @ApiGet(':assessmentId', { summary: 'One assessment', answers: assessment })
  @Allow('viewer')
  show(
    @Param('id', ParseIntPipe) id: number,
    @Param('assessmentId', ParseIntPipe) assessmentId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.assessments.findOne(assessmentId, viewer, id);
  }

  @ApiPost('', {
    summary: 'Records how far it is implemented, as one’s side sees it',
    scope: 'record',
    answers: assessment,
    created: address,
  })
  @Allow('monitor', 'officer')
  assess(
    @Param('id', ParseIntPipe) id: number,
    @Input(AssessmentInput) input: AssessmentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.assessments.record(id, input, viewer);
  }

  @ApiPost(':assessmentId/supersession', {
    summary: 'Replaces an assessment, which stays readable',
    scope: 'record',
    answers: assessment,
    created: address,
  })
  @Allow('monitor', 'officer')
  supersede(
    @Param('id', ParseIntPipe) id: number,
    @Param('assessmentId', ParseIntPipe) assessmentId: number,
    @Input(SupersessionInput) input: SupersessionInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.show(id, assessmentId, viewer);
    return match.guard(this.unitOfWork, [Assessment, assessmentId], assessment, show, () =>
      this.assessments.supersede(assessmentId, input, viewer),
    );
  }
}
