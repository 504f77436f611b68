import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { RefusedField } from '../shared/refused-field.js';
import { Commitment } from './commitment.entity.js';
import {
  CommitmentInput,
  CommitmentLinkInput,
  CommitmentSettlementInput,
  ItemListInput,
  PlanFilter,
} from './commitment.input.js';
import { addedItems, commitment, commitmentList } from './commitments.answers.js';
import { CommitmentsService } from './commitments.service.js';
import { PlansService } from './plans.service.js';
import { readItems } from './read-items.js';

/** The items of the State's plans, for programs. */
@ApiController()
export class CommitmentsApi {
  constructor(
    private readonly plans: PlansService,
    private readonly commitments: CommitmentsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('plans/:id/commitments', { summary: 'The items of a plan as they stood on a day', answers: commitmentList })
  @Allow('viewer')
  async list(
    @Param('id', ParseIntPipe) id: number,
    @Filter(PlanFilter) filter: PlanFilter,
    @Part() part: CursorRequest,
  ) {
    await this.plans.findOne(id);
    return sliceOf(await this.commitments.find(id, filter), part, (row) => row.id);
  }

  @ApiGet('commitments/:id', { summary: 'One item of a plan', answers: commitment })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.commitments.findOne(id);
  }

  @ApiPost('plans/:id/commitments', { summary: 'Adds an item to a plan', scope: 'record', answers: addedItems })
  @Allow('officer')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommitmentInput) input: CommitmentInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    return { added: await this.commitments.add(id, [input], viewer) };
  }

  @ApiPost('plans/:id/items', {
    summary: 'Adds items, pasted as lines or a CSV with a head, all or none',
    scope: 'record',
    answers: addedItems,
  })
  @Allow('officer')
  async addAll(
    @Param('id', ParseIntPipe) id: number,
    @Input(ItemListInput) { lines }: ItemListInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    const { items, errors } = readItems(lines);
    const [wrong] = errors;
    if (wrong) throw new RefusedField('lines', wrong.rule, `Line ${wrong.line} is not right: ${wrong.rule}.`);
    const inputs = items.map(({ input }) => input);
    return { added: await this.commitments.add(id, inputs, viewer) };
  }

  @ApiPost('commitments/:id', { summary: 'Tells an item anew', scope: 'record', answers: commitment })
  @Allow('officer')
  update(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommitmentInput) input: CommitmentInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alter(id, match, ({ version }) => this.commitments.update(id, { ...input, version }, viewer));
  }

  @ApiPost('commitments/:id/settlement', {
    summary: 'Says how an item ended',
    scope: 'record',
    answers: commitment,
  })
  @Allow('officer')
  settle(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommitmentSettlementInput) input: CommitmentSettlementInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    return this.alter(id, match, () => this.commitments.settle(id, input, viewer));
  }

  @ApiPost('commitments/:id/settlement/undo', { summary: 'Takes that back', scope: 'record', answers: commitment })
  @Allow('officer')
  reopen(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.alter(id, match, () => this.commitments.reopen(id, viewer));
  }

  @ApiPost('commitments/:id/links', { summary: 'Links an item to a recommendation', scope: 'record' })
  @Allow('officer')
  link(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommitmentLinkInput) { recommendationId }: CommitmentLinkInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.commitments.link(id, recommendationId, viewer);
  }

  @ApiPost('commitments/:id/links/undo', { summary: 'Takes the link away', scope: 'record' })
  @Allow('officer')
  unlink(
    @Param('id', ParseIntPipe) id: number,
    @Input(CommitmentLinkInput) { recommendationId }: CommitmentLinkInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.commitments.unlink(id, recommendationId, viewer);
  }

  private async alter(id: number, match: IfMatch, work: (seen: Commitment) => Promise<void>) {
    const show = () => this.commitments.findOne(id);
    await match.guard<Commitment, void>(this.unitOfWork, [Commitment, id], commitment, show, work);
    return show();
  }
}
