import { Controller, Get, Header, Param, ParseIntPipe, Query } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { cycleNamed, CyclesService } from '../cycles/cycles.service.js';
import { DeadlinesService } from '../cycles/deadlines.service.js';
import { movement } from '../dashboards/movement.js';
import { local, translate } from '../pages/translations.js';
import { bodyWorkloads } from '../public-bodies/workload.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { ChartFilter, lookOf } from './chart.input.js';
import { chartWidth, drawChart } from './chart.js';
import { cyclesChart, cyclesHeight } from './cycles-chart.js';
import { drawMovement, drawTimeline } from './pictures.js';
import { recommendationTimeline } from './timeline.js';
import { workloadChart, workloadHeight } from './workload-chart.js';

/** Pictures of the record, each at an address of its own; the page beside it holds the same figures as a table. */
@Controller()
@Allow('viewer')
export class ChartsController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** How implementation moved in the view of each voice. */
  @Get('states/:code/charts/movement.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'no-store')
  async movement(@Param('code') code: string, @Query() query: unknown, @CurrentViewer() viewer: Viewer) {
    const filter = await readQuery(ChartFilter, query);
    await this.states.findOne(code);
    const cycle = filter.cycle ? cycleNamed(await this.cycles.find(code), filter.cycle) : null;
    const asOf = filter.asOf ?? today();
    const voices = await movement(this.source, viewer, {
      stateCode: code,
      cycleId: cycle?.id ?? null,
      asOf,
      knownAt: filter.knownAt,
    });
    return drawMovement(voices, asOf, viewer.language, lookOf(filter));
  }

  /** What happened in each round of reporting, and what falls due. */
  @Get('states/:code/charts/cycles.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'no-store')
  async cycleLines(@Param('code') code: string, @Query() query: unknown, @CurrentViewer() viewer: Viewer) {
    const look = lookOf(await readQuery(ChartFilter, query));
    await this.states.findOne(code);
    const cycles = await this.deadlines.find({ stateCodes: [code] }, today());
    const t = (key: string) => translate(viewer.language, key);
    const words = { group: (group: string) => t(`cycles.groups.${group}`), today: t('cycles.today') };
    return drawChart(
      cyclesChart(cycles, today(), words, look),
      { width: chartWidth[look.size], height: cyclesHeight(cycles, look) },
      { title: t('cycles.chart'), description: t('cycles.chartDescription') },
    );
  }

  /** What each public body has to do. */
  @Get('states/:code/charts/workload.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'no-store')
  async workload(@Param('code') code: string, @Query() query: unknown, @CurrentViewer() viewer: Viewer) {
    const look = lookOf(await readQuery(ChartFilter, query));
    await this.states.findOne(code);
    const bars = (await bodyWorkloads(this.source, code, today(), viewer)).map((one) => ({
      ...one,
      name: local(viewer.language, one, 'name'),
    }));
    const t = (key: string) => translate(viewer.language, key);
    return drawChart(
      workloadChart(bars, (standing) => t(`bodies.columns.${standing}`), look),
      { width: chartWidth[look.size], height: workloadHeight(bars) },
      { title: t('bodies.workload'), description: t('bodies.workloadDescription') },
    );
  }

  /** How one recommendation fared. */
  @Get('recommendations/:id/timeline.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'no-store')
  async timeline(@Param('id', ParseIntPipe) id: number, @Query() query: unknown, @CurrentViewer() viewer: Viewer) {
    const filter = await readQuery(ChartFilter, query);
    const { asOf = today(), knownAt } = filter;
    const said = await recommendationTimeline(this.source, id, viewer, { asOf, knownAt });
    return drawTimeline(said, asOf, viewer.language, lookOf(filter));
  }
}
