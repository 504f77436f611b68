import { Body, Controller, Get, Param, Post, Query, Res, UnprocessableEntityException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findLatestRepeatSearch } from '../lineage/latest-repeat-search.js';
import { readForm } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { findLatestDecisions } from './latest-decisions.js';
import { linkKinds, readLinkKey } from './link.js';
import { markWords } from './marked-words.js';
import { decidesLinks } from './may-decide.js';
import { ProposalDecisionsService } from './proposal-decisions.service.js';
import { filterSearch, ProposalFilter, proposalVoices, queueAddress } from './proposal-filter.js';
import { ConfirmationInput, ProposalDecisionInput, WithdrawalInput } from './proposal.input.js';
import { excerptLength, type LinkRow } from './proposal-rows.js';
import { ProposalsService } from './proposals.service.js';

/** The end of a text that was cut, since its last word may be half of one. */
const cutOff = (text: string) => (text.length < excerptLength ? text : text.replace(/\s+\S*$/, ' …'));

/** A row with the words marked, on both sides, that suggested the link. */
function withMarks(row: LinkRow) {
  const { recommendation, reason } = row;
  const said = recommendation?.limb ? recommendation.limbText : recommendation?.text && cutOff(recommendation.text);
  return {
    ...row,
    marked: markWords(row.text, reason),
    recommendation: recommendation && { ...recommendation, marked: said ? markWords(said, reason) : null },
  };
}

/** The matching desk: proposed links about one State, to be decided one after the other. */
@Controller('states/:code/proposals')
@Allow(...decidesLinks)
export class ProposalsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly proposals: ProposalsService,
    private readonly decisions: ProposalDecisionsService,
    private readonly states: StatesService,
  ) {}

  @Get()
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ProposalFilter, query);
    const state = await this.states.findOne(code);
    const [{ page, counts }, choices, latest, search, recommendation] = await Promise.all([
      this.proposals.find(code, filter, viewer),
      this.proposals.findChoices(code, viewer),
      findLatestDecisions(this.source, code, viewer),
      findLatestRepeatSearch(this.source, code),
      filter.recommendation ? this.proposals.findRecommendation(code, filter.recommendation) : null,
    ]);
    const { page: _, ...narrowing } = filter;
    const items = page.items.map((row, at) => {
      const next = (page.items[at + 1] ?? page.items[at - 1])?.key;
      const correction = `/states/${code}/proposals/${row.key}/correction${filterSearch({ ...filter, next })}`;
      return { ...withMarks(row), next, correction };
    });
    return reply.view('proposals/index', {
      state,
      query: filter,
      search: filterSearch(filter),
      filtered: Object.values(narrowing).some((value) => value !== undefined),
      page: { ...page, items },
      counts: { ...counts, all: linkKinds.reduce((sum, kind) => sum + counts[kind], 0) },
      choices: { ...choices, kinds: linkKinds, voices: proposalVoices },
      latest,
      repeatSearch: search && { ...search, underWay: search.stage === 'queued' || search.stage === 'running' },
      recommendation,
    });
  }

  /** Decides one proposal or all that are ticked, and goes on with the next. */
  @Post('decisions')
  async decide(
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ProposalFilter, query);
    const form = await readForm(ProposalDecisionInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Tick at least one proposal, then confirm or reject.');
    const { link, decision, next } = form.input;
    await this.decisions.decide(
      code,
      link.map((key) => readLinkKey(key)!),
      decision,
      viewer,
    );
    return reply.redirect(`${queueAddress(code, filter)}#${next ?? 'queue'}`, 303);
  }

  /** Confirms all that the filter keeps, from a confidence on. */
  @Post('confirmations')
  async confirmAll(
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ProposalFilter, query);
    const form = await readForm(ConfirmationInput, body);
    if (!form.valid || !filter.least) throw new UnprocessableEntityException('Say from which confidence on, first.');
    await this.decisions.confirmAll(code, filter, form.input.count, viewer);
    return reply.redirect(`/states/${code}/proposals#queue`, 303);
  }

  /** Takes back what was decided last. */
  @Post('withdrawals')
  async takeBack(
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ProposalFilter, query);
    const form = await readForm(WithdrawalInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Say which decision is taken back.');
    await this.decisions.takeBack(code, readLinkKey(form.input.link)!, viewer);
    return reply.redirect(`${queueAddress(code, filter)}#${form.input.link}`, 303);
  }
}
