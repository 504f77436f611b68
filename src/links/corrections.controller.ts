import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import {
  choicesShown,
  findProvisionChoices,
  findRecommendationChoices,
  type ChoiceScope,
} from './correction-choices.js';
import { CorrectionsService } from './corrections.service.js';
import { readTarget } from './correct-target.js';
import { readLinkRef, type LinkRef } from './link.js';
import { linkRelations } from './recommendation-link.entity.js';
import type { LinkRow } from './proposal-rows.js';
import { decidesLinks } from './may-decide.js';
import { filterEntries, queueAddress } from './proposal-filter.js';
import { CorrectionInput, CorrectionQuery } from './proposal.input.js';
import { ProposalsService } from './proposals.service.js';

/** Choosing what a proposal should have led to. */
@Controller('states/:code/proposals/:link/correction')
@Allow(...decidesLinks)
export class CorrectionsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly proposals: ProposalsService,
    private readonly corrections: CorrectionsService,
    private readonly states: StatesService,
  ) {}

  @Get()
  async choose(
    @Param('code') code: string,
    @Param('link') link: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.render(code, readLinkRef(link), await readQuery(CorrectionQuery, query), viewer, reply, false);
  }

  @Post()
  async correct(
    @Param('code') code: string,
    @Param('link') link: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const asked = await readQuery(CorrectionQuery, query);
    const form = await readForm(CorrectionInput, body);
    if (!form.valid) return this.render(code, readLinkRef(link), asked, viewer, reply.status(422), true);
    await this.corrections.correct(code, readLinkRef(link), readTarget(form.input), viewer);
    const { q: _, next, ...filter } = asked;
    return reply.redirect(`${queueAddress(code, filter)}#${next ?? 'queue'}`, 303);
  }

  private async render(
    code: string,
    ref: LinkRef,
    asked: CorrectionQuery,
    viewer: Viewer,
    reply: FastifyReply,
    refused: boolean,
  ) {
    const { q, next, ...filter } = asked;
    const [state, proposal] = await Promise.all([this.states.findOne(code), this.proposals.findOne(code, ref, viewer)]);
    const [recommendations, provisions] = proposal.recommendation
      ? [await findRecommendationChoices(this.source, code, scopeOf(proposal), q), null]
      : [null, await findProvisionChoices(this.source, proposal, q)];
    return reply.view('proposals/correction', {
      state,
      proposal,
      recommendations,
      provisions,
      relations: linkRelations,
      form: blankForm({ relation: proposal.relation }),
      cut: (recommendations ?? provisions)?.length === choicesShown,
      kept: filterEntries({ ...filter, next }).map(([name, value]) => ({ name, value })),
      q,
      back: `${queueAddress(code, filter)}#${proposal.key}`,
      refused,
    });
  }
}

function scopeOf({ linkKind, linkId, id, recommendation }: LinkRow): ChoiceScope {
  const proposedId = recommendation?.id;
  return linkKind === 'recommendation' ? { proposedId, exceptId: id } : { proposedId, subjectLinkId: linkId };
}
