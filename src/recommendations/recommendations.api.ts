import { Param } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet } from '../api/api.decorators.js';
import { Filter, Part } from '../api/api-parameters.js';
import type { CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { recommendationList } from './recommendation.answers.js';
import { RecommendationFilter } from './recommendation-filter.js';
import { RecommendationsService } from './recommendations.service.js';

/** The recommendations to one State, for programs. */
@ApiController('states/:code/recommendations')
@Allow('viewer')
export class RecommendationsApi {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly states: StatesService,
  ) {}

  @ApiGet('', { summary: 'The recommendations to a State, with their status on a day', answers: recommendationList })
  async list(
    @Param('code') code: string,
    @Filter(RecommendationFilter) filter: RecommendationFilter,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return this.recommendations.findSlice(code, filter, part, viewer);
  }
}
