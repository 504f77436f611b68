import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { levelChoices, RecommendationFilter, recommendationSorts } from './recommendation-filter.js';
import { RecommendationsService } from './recommendations.service.js';

/** The recommendations to one State; what one looks for is the address. */
@Controller('states/:code/recommendations')
@Allow('viewer')
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly states: StatesService,
  ) {}

  @Get()
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(RecommendationFilter, query);
    const state = await this.states.findOne(code);
    const [page, choices] = await Promise.all([
      this.recommendations.find(code, filter, viewer),
      this.recommendations.findChoices(code),
    ]);
    const { page: _, sort: __, asOf, knownAt: ___, ...narrowing } = filter;
    return reply.view('recommendations/index', {
      state,
      query: filter,
      asOf: asOf ?? today(),
      filtered: Object.values(narrowing).some(Boolean),
      page,
      choices: { ...choices, levels: levelChoices, sorts: recommendationSorts },
    });
  }
}
