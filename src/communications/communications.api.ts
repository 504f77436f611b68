import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOfPages, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { Communication } from './communication.entity.js';
import { CommunicationFilter, CommunicationInput, RemedyInput, RemedyStatementInput } from './communication.input.js';
import { communicationInFull, communicationList } from './communications.answers.js';
import { CommunicationsService, type CommunicationPage } from './communications.service.js';

/** Individual communications and their remedies, for programs. */
@ApiController()
export class CommunicationsApi {
  constructor(
    private readonly communications: CommunicationsService,
    private readonly states: StatesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/communications', { summary: 'The communications against a State', answers: communicationList })
  @Allow('viewer')
  async list(
    @Param('code') code: string,
    @Filter(CommunicationFilter) filter: CommunicationFilter,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return sliceOfPages(part, (page) => this.communications.find(code, { ...filter, page }, viewer));
  }

  @ApiGet('communications/:id', { summary: 'One communication', answers: communicationInFull })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.communications.findOne(id, viewer);
  }

  @ApiPost('states/:code/communications', {
    summary: 'Records a communication',
    scope: 'record',
    answers: communicationInFull,
    created: ({ communication }) => `${apiPath}/communications/${communication.id}`,
  })
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Input(CommunicationInput) input: CommunicationInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    const { id } = await this.communications.record(code, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('communications/:id', {
    summary: 'Changes what is known of a communication',
    scope: 'record',
    answers: communicationInFull,
  })
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommunicationInput) input: CommunicationInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.communications.findOne(id, viewer);
    await match.guard<CommunicationPage, void>(
      this.unitOfWork,
      [Communication, id],
      communicationInFull,
      show,
      ({ communication: { version } }) => this.communications.change(id, { ...input, version }, viewer),
    );
    return show();
  }

  @ApiPost('communications/:id/remedies', {
    summary: 'Adds what the body asked for',
    scope: 'record',
    answers: communicationInFull,
  })
  @Allow('monitor')
  async askFor(
    @Param('id', ParseIntPipe) id: number,
    @Input(RemedyInput) input: RemedyInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.communications.askFor(id, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('communications/:id/remedies/:remedyId/statements', {
    summary: 'Records what a voice says of a remedy',
    scope: 'record',
    answers: communicationInFull,
  })
  @Allow('monitor', 'officer')
  async state(
    @Param('id', ParseIntPipe) id: number,
    @Param('remedyId', ParseIntPipe) remedyId: number,
    @Input(RemedyStatementInput) input: RemedyStatementInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.communications.state(id, remedyId, input, viewer);
    return this.show(id, viewer);
  }
}
