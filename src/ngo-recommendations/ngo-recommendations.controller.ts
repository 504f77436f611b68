import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { visibilities } from '../shared/visibility.js';
import { StatesService } from '../treaties/states.service.js';
import { listNgoRecommendations, ngoRecommendationChoices } from './ngo-recommendation-list.js';
import { addresseeKinds } from './ngo-recommendation.entity.js';
import { NgoRecommendationFilter, NgoRecommendationInput } from './ngo-recommendation.input.js';
import { fates } from './ngo-recommendation-fate.entity.js';
import { NgoRecommendationsService } from './ngo-recommendations.service.js';

/** What civil society asks of one State, and recording more of it by hand. */
@Controller('states/:code/ngo-recommendations')
export class NgoRecommendationsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly demands: NgoRecommendationsService,
    private readonly states: StatesService,
  ) {}

  @Get()
  @Allow('viewer')
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(NgoRecommendationFilter, query);
    const state = await this.states.findOne(code);
    const [page, choices] = await Promise.all([
      listNgoRecommendations(this.source, code, filter, viewer),
      ngoRecommendationChoices(this.source, code, viewer),
    ]);
    const { page: _, ...narrowing } = filter;
    const filtered = Object.values(narrowing).some((value) => value !== undefined);
    return reply.view('ngo-recommendations/index', {
      state,
      query: filter,
      filtered,
      page,
      choices: { ...choices, addresseeKinds, fates: [...fates, 'none'] },
    });
  }

  @Get('new')
  @Allow('monitor')
  begin(@Param('code') code: string, @Res() reply: FastifyReply) {
    const start = { askedOn: today(), addresseeKind: 'not_stated', visibility: 'organisation' };
    return this.showForm(code, blankForm(start), reply);
  }

  @Post()
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.states.findOne(code);
    const { refused, result } = await submitForm(NgoRecommendationInput, body, (input) =>
      this.demands.record(code, input, viewer),
    );
    if (refused) return this.showForm(code, refused.form, reply.status(refused.status));
    return reply.redirect(`/ngo-recommendations/${result.id}`, 303);
  }

  private async showForm(code: string, form: Form<object>, reply: FastifyReply) {
    const state = await this.states.findOne(code);
    return reply.view('ngo-recommendations/new', { state, form, choices: { addresseeKinds, visibilities } });
  }
}
