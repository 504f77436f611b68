import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languages } from '../shared/languages.js';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { visibilities } from '../shared/visibility.js';
import { submitForm } from '../shared/submit-form.js';
import { StatesService } from '../treaties/states.service.js';
import { caseKinds } from './case-record.entity.js';
import { CaseFilter, CaseInput } from './case.input.js';
import { CasesService } from './cases.service.js';

/** The cases on one State; ministries have no such page. */
@Controller('states/:code/cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly states: StatesService,
  ) {}

  @Get()
  @Allow('viewer')
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    if (viewer.organisationKind === 'ministry') throw new NotFoundException('There is no such page.');
    const filter = await readQuery(CaseFilter, query);
    const state = await this.states.findOne(code);
    return reply.view('cases/index', { state, filter, page: await this.cases.find(code, filter, viewer) });
  }

  @Get('new')
  @Allow('monitor')
  new(@Param('code') code: string, @CurrentViewer() { language }: Viewer, @Res() reply: FastifyReply) {
    return this.renderNew(code, blankForm({ kind: 'person', language, visibility: 'organisation' }), reply);
  }

  @Post()
  @Allow('monitor')
  async record(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused, result } = await submitForm(CaseInput, body, (input) => this.cases.record(code, input, viewer));
    if (refused) return this.renderNew(code, refused.form, reply.status(refused.status));
    return reply.redirect(`/cases/${result.id}`, 303);
  }

  private async renderNew(code: string, form: Form<CaseInput>, reply: FastifyReply) {
    const state = await this.states.findOne(code);
    return reply.view('cases/new', { state, form, choices: { caseKinds, languages, visibilities } });
  }
}
