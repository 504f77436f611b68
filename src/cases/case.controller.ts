import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languages } from '../shared/languages.js';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { uses } from '../persons/disclosure.js';
import { blankForm, type Form } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { visibilities } from '../shared/visibility.js';
import { submitForm } from '../shared/submit-form.js';
import { CasePageService } from './case-page.service.js';
import { caseEventKinds, eventStandings } from './case-event.entity.js';
import { caseKinds } from './case-record.entity.js';
import { CaseChange, CaseWithdrawalInput, DisclosureQuery } from './case.input.js';
import { CasesService } from './cases.service.js';

/** The forms of a case's page; at most one of them carries what somebody typed. */
export type CaseForms = Partial<Record<'event' | 'recommendation' | 'provision' | 'withdrawal', Form<object>>>;

const choices = { caseKinds, caseEventKinds, eventStandings, languages, visibilities };

/** One case: its account, its events, its persons, and what it is evidence of. */
@Controller('cases/:id')
export class CaseController {
  constructor(
    private readonly page: CasePageService,
    private readonly cases: CasesService,
  ) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, {}, reply);
  }

  /** What would be printed of it in each use, and what wants a look before. */
  @Get('disclosure')
  @Allow('monitor')
  async disclosure(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { use = 'submission' } = await readQuery(DisclosureQuery, query);
    const { found, ...check } = await this.page.checkDisclosure(id, use, viewer);
    return reply.view('cases/disclosure', { case: found, state: found.state, uses, use, ...check });
  }

  @Get('edit')
  @Allow('monitor')
  async edit(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const found = await this.cases.findOwn(id, viewer);
    return reply.view('cases/edit', { case: found, state: found.state, choices, form: blankForm({ ...found }) });
  }

  @Post()
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const found = await this.cases.findOwn(id, viewer);
    const page = { case: found, state: found.state, choices };
    const { refused } = await submitForm(CaseChange, body, (input) => this.cases.change(id, input, viewer));
    if (refused) return reply.status(refused.status).view('cases/edit', { ...page, ...refused });
    return reply.redirect(`/cases/${id}`, 303);
  }

  @Post('withdrawal')
  @Allow('monitor')
  async withdraw(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CaseWithdrawalInput, body, (input) =>
      this.cases.withdraw(id, input.reason, viewer),
    );
    if (refused) return this.render(id, viewer, { withdrawal: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${id}`, 303);
  }

  @Post('restoration')
  @Allow('monitor')
  async restore(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.cases.restore(id, viewer);
    return reply.redirect(`/cases/${id}`, 303);
  }

  private async render(id: number, viewer: Viewer, forms: CaseForms, reply: FastifyReply) {
    return renderCase(await this.page.find(id, viewer), forms, reply);
  }
}

/** The page of a case with its forms, empty but for the one that came back. */
export function renderCase(page: Awaited<ReturnType<CasePageService['find']>>, forms: CaseForms, reply: FastifyReply) {
  return reply.view('cases/show', {
    ...page,
    state: page.case.state,
    pending: page.events.filter(({ standing }) => standing === 'pending').length,
    missingLanguages: languages.filter((one) => !page.summaries.some(({ language }) => language === one)),
    choices,
    forms: {
      event: blankForm({ kind: 'arrest', standing: 'concluded' }),
      recommendation: blankForm(),
      provision: blankForm(),
      withdrawal: blankForm(),
      ...forms,
    },
  });
}
