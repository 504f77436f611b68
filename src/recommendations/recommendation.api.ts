import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input } from '../api/api-parameters.js';
import { CounterFindingInput } from '../counter-findings/counter-finding.input.js';
import { CounterFindingsService } from '../counter-findings/counter-findings.service.js';
import { apiPath } from '../shared/api-path.js';
import { StateResponseInput, WholeDocumentInput } from '../state-responses/state-response.input.js';
import { StateResponsesService } from '../state-responses/state-responses.service.js';
import { recommendationInFull, recordedFinding, recordedResponse } from './recommendation.answers.js';
import { RecommendationPageService } from './recommendation-page.service.js';

const address = ({ recommendationId }: { recommendationId: number }) =>
  `${apiPath}/recommendations/${recommendationId}`;

/** One recommendation and recording under it, for programs. */
@ApiController('recommendations/:id')
export class RecommendationApi {
  constructor(
    private readonly page: RecommendationPageService,
    private readonly responses: StateResponsesService,
    private readonly findings: CounterFindingsService,
  ) {}

  @ApiGet('', { summary: 'One recommendation in three voices', answers: recommendationInFull })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.page.find(id, viewer);
  }

  @ApiPost('state-responses', {
    summary: 'Records what the State answers',
    scope: 'record',
    answers: recordedResponse,
    created: address,
  })
  @Allow('officer')
  async respond(
    @Param('id', ParseIntPipe) id: number,
    @Input(StateResponseInput) input: StateResponseInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return { ...(await this.responses.record(id, input, viewer)), recommendationId: id };
  }

  @ApiPost('document-responses', {
    summary: 'Records that a document as a whole is the State’s answer',
    scope: 'record',
    answers: recordedResponse,
    created: address,
  })
  @Allow('officer')
  async respondWithDocument(
    @Param('id', ParseIntPipe) id: number,
    @Input(WholeDocumentInput) input: WholeDocumentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return { ...(await this.responses.recordWhole(id, input, viewer)), recommendationId: id };
  }

  @ApiPost('counter-findings', {
    summary: 'Records what civil society found',
    scope: 'record',
    answers: recordedFinding,
    created: address,
  })
  @Allow('monitor')
  async find(
    @Param('id', ParseIntPipe) id: number,
    @Input(CounterFindingInput) input: CounterFindingInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return { ...(await this.findings.record(id, input, viewer)), recommendationId: id };
  }
}
