import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { statusesOn } from '../assessments/statuses.js';
import { cycleNamed, CyclesService } from '../cycles/cycles.service.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { ComparisonFilter } from './comparison.input.js';
import { compareStatuses, countMoves } from './comparison.js';

/** Two days side by side: what moved, which way, on what evidence. */
@Controller('states/:code/comparison')
@Allow('viewer')
export class ComparisonController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly states: StatesService,
    private readonly cycles: CyclesService,
  ) {}

  @Get()
  async show(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const filter = await readQuery(ComparisonFilter, query);
    const state = await this.states.findOne(code);
    const cycles = await this.cycles.find(code);
    const cycle = cycleNamed(cycles, filter.cycle);
    const days = [filter.from ?? yearBefore(filter.to ?? today()), filter.to ?? today()].toSorted();
    const [from, to] = days as [string, string];
    const scope = { stateCode: code, knownAt: filter.knownAt, ...(cycle && { cycleId: cycle.id }) };
    const [earlier, later] = await Promise.all([
      statusesOn(this.source, viewer, { ...scope, asOf: from }),
      statusesOn(this.source, viewer, { ...scope, asOf: to }),
    ]);
    const all = compareStatuses(earlier, later);
    const moves = filter.voice ? all.filter(({ voice }) => voice === filter.voice) : all;
    return reply.view('states/comparison', { state, query: filter, from, to, cycles, moves, counts: countMoves(all) });
  }
}

/** The same day a year earlier; 28 February for 29 February. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return `${year}${day.slice(4).replace('-02-29', '-02-28')}`;
}
