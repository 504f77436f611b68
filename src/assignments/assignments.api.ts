import { Param, ParseIntPipe } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { findAssignmentsOf, type AssignmentRow } from './assignment-rows.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentInput, RemarkInput } from './assignment.input.js';
import { assignment, assignmentList } from './assignments.answers.js';
import { AssignmentsService } from './assignments.service.js';
import { assigns } from './may-assign.js';
import { findWork } from './work-lists.js';

/** Who deals with what, for programs; each step rests on how the assignment was seen. */
@ApiController()
export class AssignmentsApi {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly assignments: AssignmentsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('work', { summary: 'What is for one to do, the most urgent first', answers: assignmentList })
  @Allow('viewer')
  async work(@Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    const groups = await findWork(this.source, viewer);
    return sliceOf(
      groups.flatMap(({ rows }) => rows),
      part,
      ({ id }) => id,
    );
  }

  @ApiGet('recommendations/:id/assignments', {
    summary: 'The assignments of a recommendation that one may see',
    answers: assignmentList,
  })
  @Allow('viewer')
  async list(@Param('id', ParseIntPipe) id: number, @Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    return sliceOf(await findAssignmentsOf(this.source, id, viewer), part, (row) => row.id);
  }

  @ApiGet('assignments/:id', { summary: 'An assignment that one has in hand', answers: assignment })
  @Allow(...assigns)
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.assignments.findOne(id, viewer);
  }

  @ApiPost('recommendations/:id/assignments', {
    summary: 'Assigns a recommendation, or a limb of it',
    scope: 'record',
    answers: assignment,
    created: ({ id }) => `${apiPath}/assignments/${id}`,
  })
  @Allow(...assigns)
  async assign(
    @Param('id', ParseIntPipe) id: number,
    @Input(AssignmentInput) input: AssignmentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.show(await this.assignments.assign(id, input, viewer), viewer);
  }

  @ApiPost('assignments/:id', { summary: 'Replaces what is asked', scope: 'record', answers: assignment })
  @Allow(...assigns)
  change(
    @Param('id', ParseIntPipe) id: number,
    @Input(AssignmentInput) input: AssignmentInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alter(id, match, viewer, ({ version }) => this.assignments.change(id, { ...input, version }, viewer));
  }

  @ApiPost('assignments/:id/completion', { summary: 'Marks it done today', scope: 'record', answers: assignment })
  @Allow(...assigns)
  finish(
    @Param('id', ParseIntPipe) id: number,
    @Input(RemarkInput) { remark }: RemarkInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alter(id, match, viewer, () => this.assignments.finish(id, remark, viewer));
  }

  @ApiPost('assignments/:id/reopening', { summary: 'Takes that back', scope: 'record', answers: assignment })
  @Allow(...assigns)
  reopen(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.alter(id, match, viewer, () => this.assignments.reopen(id, viewer));
  }

  @ApiPost('assignments/:id/return', {
    summary: 'Hands it back, to wait for another',
    scope: 'record',
    answers: assignment,
  })
  @Allow(...assigns)
  handBack(
    @Param('id', ParseIntPipe) id: number,
    @Input(RemarkInput) { remark }: RemarkInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alter(id, match, viewer, () => this.assignments.handBack(id, remark, viewer));
  }

  @ApiPost('assignments/:id/acceptance', { summary: 'Takes it upon oneself', scope: 'record', answers: assignment })
  @Allow(...assigns)
  take(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.alter(id, match, viewer, () => this.assignments.take(id, viewer));
  }

  @ApiPost('assignments/:id/withdrawal', {
    summary: 'Takes it back from who has it',
    scope: 'record',
    answers: assignment,
  })
  @Allow(...assigns)
  takeBack(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.alter(id, match, viewer, () => this.assignments.takeBack(id, viewer));
  }

  @ApiPost('assignments/:id/restoration', {
    summary: 'Gives again what was taken back',
    scope: 'record',
    answers: assignment,
  })
  @Allow(...assigns)
  giveAgain(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.alter(id, match, viewer, () => this.assignments.giveAgain(id, viewer));
  }

  private async alter(id: number, match: IfMatch, viewer: Viewer, work: (seen: AssignmentRow) => Promise<void>) {
    const show = () => this.assignments.findOne(id, viewer);
    await match.guard<AssignmentRow, void>(this.unitOfWork, [Assignment, id], assignment, show, work);
    return show();
  }
}
