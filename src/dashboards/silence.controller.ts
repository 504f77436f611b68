import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { cycleNamed, CyclesService } from '../cycles/cycles.service.js';
import { findStateDocuments } from '../documents/state-documents.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { SilenceFilter } from './silence.input.js';
import { findSilence, isSilent } from './silence.js';

/** What no response addresses and no finding comments. */
@Controller('states/:code/silence')
@Allow('viewer')
export class SilenceController {
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
    const filter = await readQuery(SilenceFilter, query);
    const state = await this.states.findOne(code);
    const cycles = await this.cycles.find(code);
    const cycle = cycleNamed(cycles, filter.cycle);
    const asOf = filter.asOf ?? today();
    const [all, documents] = await Promise.all([
      findSilence(this.source, viewer, {
        stateCode: code,
        cycleId: cycle?.id ?? null,
        asOf,
        knownAt: filter.knownAt ?? new Date().toISOString(),
        since: filter.since ?? null,
        documentId: filter.document ?? null,
      }),
      findStateDocuments(this.source, code),
    ]);
    const rows = filter.voice ? all.filter((row) => isSilent(row[filter.voice!])) : all;
    const counts = {
      state: all.filter((row) => row.state.statements === 0).length,
      ngo: all.filter((row) => row.ngo.statements === 0).length,
    };
    return reply.view('states/silence', { state, query: filter, asOf, cycles, documents, rows, counts });
  }
}
