import { Param } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Part } from '../api/api-parameters.js';
import type { CursorRequest } from '../shared/cursor.js';
import { RefusedQuery } from '../shared/input.js';
import { StatesService } from '../treaties/states.service.js';
import { readTarget } from './correct-target.js';
import { CorrectionsService } from './corrections.service.js';
import { proposal, proposalList } from './links.answers.js';
import { readLinkKey, readLinkRef } from './link.js';
import { decidesLinks } from './may-decide.js';
import { ProposalDecisionsService } from './proposal-decisions.service.js';
import { ProposalFilter } from './proposal-filter.js';
import { ConfirmationInput, CorrectionInput, ProposalDecisionInput, WithdrawalInput } from './proposal.input.js';
import { ProposalsService } from './proposals.service.js';

/** The matching desk, for programs: a proposal that somebody has decided meanwhile is answered with 409. */
@ApiController('states/:code/proposals')
@Allow(...decidesLinks)
export class ProposalsApi {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly decisions: ProposalDecisionsService,
    private readonly corrections: CorrectionsService,
    private readonly states: StatesService,
  ) {}

  @ApiGet('', { summary: 'Proposed links about a State, the surest first', answers: proposalList })
  async list(
    @Param('code') code: string,
    @Filter(ProposalFilter) filter: ProposalFilter,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return this.proposals.findSlice(code, filter, part, viewer);
  }

  @ApiGet(':link', { summary: 'One link, whatever was decided', answers: proposal })
  show(@Param('code') code: string, @Param('link') link: string, @CurrentViewer() viewer: Viewer) {
    return this.proposals.findOne(code, readLinkRef(link), viewer);
  }

  @ApiPost('decisions', { summary: 'Confirms or rejects proposals, all or none', scope: 'record' })
  async decide(
    @Param('code') code: string,
    @Input(ProposalDecisionInput) { link, decision }: ProposalDecisionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    const refs = link.map((key) => readLinkKey(key)!);
    await this.decisions.decide(code, refs, decision, viewer);
  }

  @ApiPost('confirmations', {
    summary: 'Confirms all proposals that the filter keeps from a confidence on, if they still are as many',
    scope: 'record',
  })
  confirmAll(
    @Param('code') code: string,
    @Filter(ProposalFilter) filter: ProposalFilter,
    @Input(ConfirmationInput) { count }: ConfirmationInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    if (!filter.least) throw new RefusedQuery({ least: 'isNotEmpty' });
    return this.decisions.confirmAll(code, filter, count, viewer);
  }

  @ApiPost('withdrawals', { summary: 'Takes back what one decided together with a link', scope: 'record' })
  takeBack(
    @Param('code') code: string,
    @Input(WithdrawalInput) { link }: WithdrawalInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.decisions.takeBack(code, readLinkKey(link)!, viewer);
  }

  @ApiPost(':link/correction', {
    summary: 'Rejects a proposal and confirms the link it should have been',
    scope: 'record',
  })
  correct(
    @Param('code') code: string,
    @Param('link') link: string,
    @Input(CorrectionInput) input: CorrectionInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<void> {
    return this.corrections.correct(code, readLinkRef(link), readTarget(input), viewer);
  }
}
