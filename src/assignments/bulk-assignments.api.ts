import { Param } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiPost } from '../api/api.decorators.js';
import { Input } from '../api/api-parameters.js';
import { bulkStarted } from '../bulk/bulk.answers.js';
import { apiPath } from '../shared/api-path.js';
import { StatesService } from '../treaties/states.service.js';
import { BulkAssignmentInput, HandOverInput } from './assignment.input.js';
import { bulkPreview } from './assignments.answers.js';
import { BulkAssignmentsService } from './bulk-assignments.service.js';
import { HandOversService } from './hand-overs.service.js';
import { assigns } from './may-assign.js';

const created = ({ operation }: { operation: number }) => `${apiPath}/bulk/${operation}`;

/** Assigning many recommendations at once, or all that somebody leaves, for programs; it can be undone at /bulk. */
@ApiController()
export class BulkAssignmentsApi {
  constructor(
    private readonly bulk: BulkAssignmentsService,
    private readonly handOvers: HandOversService,
    private readonly states: StatesService,
  ) {}

  @ApiPost('states/:code/assignments/preview', {
    summary: 'What assigning these recommendations would do; nothing is changed',
    scope: 'read',
    answers: bulkPreview,
  })
  @Allow(...assigns)
  async preview(
    @Param('code') code: string,
    @Input(BulkAssignmentInput) { recommendation, ...target }: BulkAssignmentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return this.bulk.preview(code, recommendation, target, viewer);
  }

  @ApiPost('states/:code/assignments', {
    summary: 'Assigns recommendations to one body or person, all or none',
    scope: 'record',
    answers: bulkStarted,
    created,
  })
  @Allow(...assigns)
  async assign(
    @Param('code') code: string,
    @Input(BulkAssignmentInput) { recommendation, ...target }: BulkAssignmentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return { operation: await this.bulk.assign(code, recommendation, target, viewer) };
  }

  @ApiPost('hand-overs', {
    summary: 'Gives the open assignments of a colleague to another, or to nobody',
    scope: 'record',
    answers: bulkStarted,
    created,
  })
  @Allow('editor')
  async handOver(@Input(HandOverInput) input: HandOverInput, @CurrentViewer() viewer: Viewer) {
    return { operation: await this.handOvers.handOver(input, viewer) };
  }
}
