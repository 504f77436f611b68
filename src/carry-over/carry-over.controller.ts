import { Body, Controller, Get, Param, Post, Query, Res, UnprocessableEntityException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { visibilities } from '../shared/visibility.js';
import { StatesService } from '../treaties/states.service.js';
import { countCarryItems, findCarryItems, findSubmissions } from './carry-items.js';
import { carryDecisions } from './carried-item.entity.js';
import { CarriedFrom, CarryDecisionInput, CarryingInput, CarryOverQuery } from './carry-over.input.js';
import { CarryOverService } from './carry-over.service.js';

/** The desk on which an earlier submission becomes the next, item by item. */
@Controller('states/:code/carry-over')
@Allow('monitor')
export class CarryOverController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly carryOver: CarryOverService,
    private readonly states: StatesService,
  ) {}

  @Get()
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { from, decision, page } = await readQuery(CarryOverQuery, query);
    const state = await this.states.findOne(code);
    if (!from)
      return reply.view('carry-over/choose', { state, submissions: await findSubmissions(this.source, code, viewer) });
    const document = await this.carryOver.findSubmission(code, from, viewer);
    const [list, counts, own] = await Promise.all([
      findCarryItems(this.source, document, decision, viewer, page),
      countCarryItems(this.source, document, viewer),
      this.carryOver.findOne(from, viewer),
    ]);
    const items = list.items.map((item, at) => ({ ...item, next: (list.items[at + 1] ?? list.items[at - 1])?.key }));
    return reply.view('carry-over/index', {
      state,
      document,
      query: { decision },
      page: { ...list, items },
      counts,
      shown: ['undecided', ...carryDecisions],
      carriedAt: own?.carriedAt ?? null,
    });
  }

  @Post('decisions')
  async decide(
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { from, decision, page } = await readQuery(CarryOverQuery, query);
    const document = await this.carryOver.findSubmission(code, from ?? 0, viewer);
    const form = await readForm(CarryDecisionInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Choose a decision; what has changed needs its new words.');
    await this.carryOver.decide(document, form.input, viewer);
    const kept = new URLSearchParams({
      from: `${document.id}`,
      ...(decision && { decision }),
      ...(page && { page: `${page}` }),
    });
    return reply.redirect(`/states/${code}/carry-over?${kept.toString()}#${form.input.next ?? form.input.item}`, 303);
  }

  /** What carrying the decisions out would make. */
  @Get('preview')
  async preview(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { from } = await readQuery(CarriedFrom, query);
    const [state, document] = await Promise.all([
      this.states.findOne(code),
      this.carryOver.findSubmission(code, from, viewer),
    ]);
    const [holds, changed, counts] = await Promise.all([
      findCarryItems(this.source, document, 'holds', viewer),
      findCarryItems(this.source, document, 'changed', viewer),
      countCarryItems(this.source, document, viewer),
    ]);
    return reply.view('carry-over/preview', { state, document, holds, changed, counts, visibilities });
  }

  @Post('carrying')
  async carry(
    @Param('code') code: string,
    @Query() query: unknown,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { from } = await readQuery(CarriedFrom, query);
    const document = await this.carryOver.findSubmission(code, from, viewer);
    const form = await readForm(CarryingInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Say who may see what is carried over.');
    await this.carryOver.carry(document, form.input.visibility, viewer);
    return reply.redirect(`/states/${code}/carry-over?from=${from}`, 303);
  }

  @Post('withdrawal')
  async takeBack(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { from } = await readQuery(CarriedFrom, query);
    await this.carryOver.takeBack(await this.carryOver.findSubmission(code, from, viewer), viewer);
    return reply.redirect(`/states/${code}/carry-over?from=${from}`, 303);
  }
}
