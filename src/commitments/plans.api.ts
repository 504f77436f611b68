import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { today } from '../shared/partial-date.js';
import { StatesService } from '../treaties/states.service.js';
import { PlanFilter, PlanInput } from './commitment.input.js';
import { plan, planList } from './commitments.answers.js';
import { Plan } from './plan.entity.js';
import { PlansService } from './plans.service.js';

/** The State's plans, for programs. */
@ApiController()
export class PlansApi {
  constructor(
    private readonly plans: PlansService,
    private readonly states: StatesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/plans', { summary: 'The plans of a State as they stood on a day', answers: planList })
  @Allow('viewer')
  async list(
    @Param('code') code: string,
    @Filter(PlanFilter) { asOf = today() }: PlanFilter,
    @Part() part: CursorRequest,
  ) {
    await this.states.findOne(code);
    return sliceOf(await this.plans.find(code, asOf), part, ({ id }) => id);
  }

  @ApiGet('plans/:id', { summary: 'One plan', answers: plan })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.plans.findOne(id);
  }

  @ApiPost('states/:code/plans', {
    summary: 'Records a plan',
    scope: 'record',
    answers: plan,
    created: ({ id }) => `${apiPath}/plans/${id}`,
  })
  @Allow('officer')
  async record(@Param('code') code: string, @Input(PlanInput) input: PlanInput, @CurrentViewer() viewer: Viewer) {
    await this.states.findOne(code);
    const { id } = await this.plans.record(code, input, viewer);
    return this.show(id);
  }

  @ApiPost('plans/:id', { summary: 'Tells a plan anew', scope: 'record', answers: plan })
  @Allow('officer')
  async update(
    @Param('id', ParseIntPipe) id: number,
    @Input(PlanInput) input: PlanInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.plans.findOne(id);
    await match.guard<Plan, void>(this.unitOfWork, [Plan, id], plan, show, ({ version }) =>
      this.plans.update(id, { ...input, version }, viewer),
    );
    return show();
  }
}
