import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { CycleEvent } from './cycle-event.entity.js';
import { CycleEventsService } from './cycle-events.service.js';
import { CycleEventInput } from './cycle.input.js';
import { cycleEvent } from './cycles.answers.js';
import { CyclesService } from './cycles.service.js';

/** What happened in cycles, for programs. */
@ApiController()
export class CycleEventsApi {
  constructor(
    private readonly cycles: CyclesService,
    private readonly events: CycleEventsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('cycle-events/:id', { summary: 'One event of a cycle', answers: cycleEvent })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.events.findOne(id);
  }

  @ApiPost('cycles/:id/events', {
    summary: 'Adds an event to a cycle',
    scope: 'record',
    answers: cycleEvent,
    created: ({ id }) => `${apiPath}/cycle-events/${id}`,
  })
  @Allow('monitor', 'officer')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Input(CycleEventInput) input: CycleEventInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.cycles.findOne(id);
    return this.events.add(id, input, viewer);
  }

  @ApiPost('cycle-events/:id', { summary: 'Corrects an event', scope: 'record', answers: cycleEvent })
  @Allow('monitor', 'officer')
  async revise(
    @Param('id', ParseIntPipe) id: number,
    @Input(CycleEventInput) input: CycleEventInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.whileSeen(id, match, ({ version }) => this.events.revise(id, { ...input, version }, viewer));
    return this.show(id);
  }

  @ApiPost('cycle-events/:id/removal', { summary: 'Takes an event out', scope: 'record' })
  @Allow('monitor', 'officer')
  remove(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.whileSeen(id, match, ({ version }) => this.events.remove(id, version, viewer));
  }

  private whileSeen(id: number, match: IfMatch, work: (seen: CycleEvent) => Promise<void>) {
    return match.guard<CycleEvent, void>(this.unitOfWork, [CycleEvent, id], cycleEvent, () => this.show(id), work);
  }
}
