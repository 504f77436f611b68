import { Param } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet } from '../api/api.decorators.js';
import { Filter, Part } from '../api/api-parameters.js';
import { cycleNamed, CyclesService } from '../cycles/cycles.service.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { articleMatrix } from './article-matrix.js';
import { headlineFigures } from './headline-figures.js';
import { OverviewFilter } from './overview.input.js';
import { stateInFull, stateList } from './states.answers.js';

/** Where one starts, for programs. */
@ApiController('states')
@Allow('viewer')
export class StatesApi {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
  ) {}

  @ApiGet('', { summary: 'The States that the record knows something about', answers: stateList })
  async list(@Part() part: CursorRequest) {
    return sliceOf(await this.states.find(), part, ({ code }) => code);
  }

  @ApiGet(':code', { summary: 'A State at a glance: its cycles, figures and articles', answers: stateInFull })
  async show(
    @Param('code') code: string,
    @Filter(OverviewFilter) filter: OverviewFilter,
    @CurrentViewer() viewer: Viewer,
  ) {
    const [state, cycles] = await Promise.all([this.states.findOne(code), this.cycles.find(code)]);
    const cycle = cycleNamed(cycles, filter.cycle);
    const scope = { stateCode: code, cycleId: cycle?.id ?? null, asOf: filter.asOf };
    const [figures, articles] = await Promise.all([
      headlineFigures(this.source, viewer, scope),
      articleMatrix(this.source, viewer, scope),
    ]);
    return { state, figures, cycles: cycle ? [cycle] : cycles, articles };
  }
}
