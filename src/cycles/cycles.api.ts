import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { today } from '../shared/partial-date.js';
import { StatesService } from '../treaties/states.service.js';
import { CycleInput } from './cycle.input.js';
import { cycle, cyclesOfState } from './cycles.answers.js';
import { CyclesService } from './cycles.service.js';
import { DeadlinesService } from './deadlines.service.js';
import { ReportingCycle } from './reporting-cycle.entity.js';

/** Rounds of reporting, for programs. */
@ApiController()
export class CyclesApi {
  constructor(
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
    private readonly deadlines: DeadlinesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/cycles', {
    summary: 'The cycles of a State with their events and deadlines, all of them',
    answers: cyclesOfState,
  })
  @Allow('viewer')
  async list(@Param('code') code: string) {
    await this.states.findOne(code);
    return { items: await this.deadlines.find({ stateCodes: [code] }, today()) };
  }

  @ApiGet('cycles/:id', { summary: 'One cycle', answers: cycle })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.cycles.findOne(id);
  }

  @ApiPost('states/:code/cycles', {
    summary: 'Opens a cycle',
    scope: 'record',
    answers: cycle,
    created: ({ id }) => `${apiPath}/cycles/${id}`,
  })
  @Allow('monitor', 'officer')
  async open(@Param('code') code: string, @Input(CycleInput) input: CycleInput, @CurrentViewer() viewer: Viewer) {
    await this.states.findOne(code);
    return this.cycles.open(code, input, viewer);
  }

  @ApiPost('cycles/:id', { summary: 'Corrects a cycle', scope: 'record', answers: cycle })
  @Allow('monitor', 'officer')
  async revise(
    @Param('id', ParseIntPipe) id: number,
    @Input(CycleInput) input: CycleInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.cycles.findOne(id);
    await match.guard<ReportingCycle, void>(this.unitOfWork, [ReportingCycle, id], cycle, show, ({ version }) =>
      this.cycles.revise(id, { ...input, version }, viewer),
    );
    return show();
  }
}
