import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/allow.decorator.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { StatesService } from '../treaties/states.service.js';
import { PromiseFilter } from './promise.input.js';
import { PromisesService } from './promises.service.js';
import { promiseOutcomes } from './steps.js';

/** What one State promised to do by a day, and what has become of it. */
@Controller('states/:code/promises')
@Allow('viewer')
export class PromisesController {
  constructor(
    private readonly promises: PromisesService,
    private readonly states: StatesService,
  ) {}

  @Get()
  async index(@Param('code') code: string, @Query() query: unknown, @Res() reply: FastifyReply) {
    const filter = await readQuery(PromiseFilter, query);
    const state = await this.states.findOne(code);
    const [page, counts] = await Promise.all([this.promises.find(code, filter), this.promises.count(code, filter)]);
    const outcomes = promiseOutcomes.map((name) => ({ name, count: counts.outcomes[name] ?? 0 }));
    const asOf = filter.asOf ?? today();
    return reply.view('state-responses/promises', { state, query: filter, asOf, page, outcomes, years: counts.years });
  }
}
