import { Param, ParseIntPipe } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOfPages, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { FatesService } from './fates.service.js';
import { listNgoRecommendations } from './ngo-recommendation-list.js';
import { NgoRecommendation } from './ngo-recommendation.entity.js';
import {
  FateInput,
  NgoRecommendationAmendment,
  NgoRecommendationFilter,
  NgoRecommendationInput,
} from './ngo-recommendation.input.js';
import { ngoRecommendation, ngoRecommendationList } from './ngo-recommendations.answers.js';
import { NgoRecommendationsService } from './ngo-recommendations.service.js';

/** What civil society asks for, for programs. */
@ApiController()
export class NgoRecommendationsApi {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly demands: NgoRecommendationsService,
    private readonly fateEntries: FatesService,
    private readonly states: StatesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/ngo-recommendations', {
    summary: 'What civil society asks of a State, the latest first',
    answers: ngoRecommendationList,
  })
  @Allow('viewer')
  async list(
    @Param('code') code: string,
    @Filter(NgoRecommendationFilter) filter: NgoRecommendationFilter,
    @Part() part: CursorRequest,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    return sliceOfPages(part, (page) => listNgoRecommendations(this.source, code, { ...filter, page }, viewer));
  }

  @ApiGet('ngo-recommendations/:id', { summary: 'One thing that civil society asks for', answers: ngoRecommendation })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    return this.demands.find(id, viewer);
  }

  @ApiPost('states/:code/ngo-recommendations', {
    summary: 'Records what is asked of a State',
    scope: 'record',
    answers: ngoRecommendation,
    created: ({ demand }) => `${apiPath}/ngo-recommendations/${demand.id}`,
  })
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Input(NgoRecommendationInput) input: NgoRecommendationInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    const { id } = await this.demands.record(code, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('ngo-recommendations/:id', {
    summary: 'Changes one of one’s own',
    scope: 'record',
    answers: ngoRecommendation,
  })
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(NgoRecommendationAmendment) input: NgoRecommendationAmendment,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.demands.find(id, viewer);
    await match.guard<Awaited<ReturnType<typeof show>>, void>(
      this.unitOfWork,
      [NgoRecommendation, id],
      ngoRecommendation,
      show,
      ({ demand: { version } }) => this.demands.change(id, { ...input, version }, viewer),
    );
    return show();
  }

  @ApiPost('ngo-recommendations/:id/fates', {
    summary: 'Records what became of it',
    scope: 'record',
    answers: ngoRecommendation,
  })
  @Allow('monitor')
  async recordFate(
    @Param('id', ParseIntPipe) id: number,
    @Input(FateInput) input: FateInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.fateEntries.record(id, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('ngo-recommendations/:id/fates/:fateId/withdrawal', {
    summary: 'Takes an entry of one’s own back',
    scope: 'record',
    answers: ngoRecommendation,
  })
  @Allow('monitor')
  async withdrawFate(
    @Param('id', ParseIntPipe) id: number,
    @Param('fateId', ParseIntPipe) fateId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.fateEntries.withdraw(id, fateId, viewer);
    return this.show(id, viewer);
  }
}
