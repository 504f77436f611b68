import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { RemindersService } from '../calendar/reminders.service.js';
import { cycleLine } from '../cycles/cycle-line.js';
import { cycleNamed, CyclesService } from '../cycles/cycles.service.js';
import type { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { countProposals } from '../links/count-proposals.js';
import { mayDecide } from '../links/may-decide.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { articleMatrix } from './article-matrix.js';
import { headlineFigures, overduePromises } from './headline-figures.js';
import { movement } from './movement.js';
import { OverviewFilter } from './overview.input.js';

/** How many overdue promises the overview names. */
const promisesShown = 10;

/** Where one starts: the States, and the overview of one. */
@Controller()
@Allow('viewer')
export class DashboardsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
    private readonly reminders: RemindersService,
  ) {}

  /** Straight to the State when the record knows only one. */
  @Get()
  async start(@Res() reply: FastifyReply) {
    const states = await this.states.find();
    return reply.redirect(states.length === 1 ? `/states/${states[0]!.code}` : '/states', 303);
  }

  @Get('states')
  async index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const [states, others, comingUp] = await Promise.all([
      this.states.find(),
      this.states.findOthers(),
      this.reminders.findComingUp(viewer),
    ]);
    return reply.view('states/index', { states, others, comingUp });
  }

  @Get('states/:code')
  async overview(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(OverviewFilter, query);
    const state = await this.states.findOne(code);
    const cycles = await this.cycles.find(code);
    const cycle = cycleNamed(cycles, filter.cycle);
    const scope = {
      stateCode: code,
      cycleId: cycle?.id ?? null,
      asOf: filter.asOf ?? today(),
      knownAt: filter.knownAt,
    };
    const [figures, matrix, voices, promises, proposals, comingUp] = await Promise.all([
      headlineFigures(this.source, viewer, scope),
      articleMatrix(this.source, viewer, scope),
      movement(this.source, viewer, scope),
      overduePromises(this.source, viewer, scope, promisesShown),
      mayDecide(viewer) ? countProposals(this.source, code, {}, viewer) : null,
      this.reminders.findComingUp(viewer, today(), code),
    ]);
    const lines = cycles
      .filter(({ id }) => cycle === null || id === cycle.id)
      .map(({ events, ...of }) => ({ ...of, events: cycleLine(events, scope.asOf, isLatest(of, cycles)) }));
    const moved = voices.some(({ steps }) => steps.length > 0);
    const page = {
      state,
      query: filter,
      asOf: scope.asOf,
      cycles,
      cycle,
      lines,
      figures,
      matrix,
      voices,
      moved,
      promises,
      comingUp,
      proposals: proposals && proposals.subject + proposals.provision,
    };
    return reply.view('states/show', page);
  }
}

/** Whether a State has no later cycle under the same treaty. */
const isLatest = ({ treatyCode, ordinal }: Pick<ReportingCycle, 'treatyCode' | 'ordinal'>, cycles: ReportingCycle[]) =>
  !cycles.some((one) => one.treatyCode === treatyCode && one.ordinal > ordinal);
