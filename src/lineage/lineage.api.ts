import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input } from '../api/api-parameters.js';
import { decidesLinks } from '../links/may-decide.js';
import { StatesService } from '../treaties/states.service.js';
import { lineageInFull, startedSearch } from './lineage.answers.js';
import { KinshipInput } from './lineage.input.js';
import { LineageService } from './lineage.service.js';
import { RepeatSearchesService } from './repeat-searches.service.js';

/** Demands made again, for programs. */
@ApiController()
export class LineageApi {
  constructor(
    private readonly lineages: LineageService,
    private readonly searches: RepeatSearchesService,
    private readonly states: StatesService,
  ) {}

  @ApiGet('recommendations/:id/lineage', { summary: 'How one demand went from cycle to cycle', answers: lineageInFull })
  @Allow('viewer')
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    await this.lineages.findRecommendation(id);
    const [lineage, links] = await Promise.all([this.lineages.find(id, viewer), this.lineages.findLinks(id)]);
    return { ...lineage, links };
  }

  @ApiPost('recommendations/:id/lineage', {
    summary: 'Ties a recommendation to another to the same State',
    scope: 'record',
    answers: lineageInFull,
  })
  @Allow(...decidesLinks)
  async link(
    @Param('id', ParseIntPipe) id: number,
    @Input(KinshipInput) input: KinshipInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.lineages.link(id, input, viewer);
    return this.show(id, viewer);
  }

  @ApiPost('states/:code/repeat-searches', {
    summary: 'Looks through a State’s recommendations for repeated demands; what is found waits among the proposals',
    scope: 'record',
    answers: startedSearch,
  })
  @Allow(...decidesLinks)
  async search(@Param('code') code: string, @CurrentViewer() viewer: Viewer) {
    await this.states.findOne(code);
    return { id: await this.searches.start(code, viewer) };
  }
}
