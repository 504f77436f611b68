import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../shared/languages.js';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { caseEventKinds, eventStandings } from './case-event.entity.js';
import { CasePageService } from './case-page.service.js';
import { CasePartsService } from './case-parts.service.js';
import { CaseEventChange, CaseEventInput, CaseSummaryInput } from './case.input.js';
import { renderCase } from './case.controller.js';
import { CasesService } from './cases.service.js';
import { knownLanguage } from './known-language.js';

/** The accounts and events of a case, for those who work on it. */
@Controller('cases/:id')
@Allow('monitor')
export class CasePartsController {
  constructor(
    private readonly cases: CasesService,
    private readonly parts: CasePartsService,
    private readonly page: CasePageService,
  ) {}

  @Get('summaries/:language')
  async editSummary(
    @Param('id', ParseIntPipe) id: number,
    @Param('language') language: string,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const summary = await this.parts.findSummary(id, knownLanguage(language), viewer);
    return this.renderSummary(id, knownLanguage(language), viewer, { form: blankForm({ ...summary }) }, reply);
  }

  @Post('summaries/:language')
  async writeSummary(
    @Param('id', ParseIntPipe) id: number,
    @Param('language') language: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CaseSummaryInput, body, (input) =>
      this.parts.writeSummary(id, knownLanguage(language), input, viewer),
    );
    if (refused) return this.renderSummary(id, knownLanguage(language), viewer, refused, reply.status(refused.status));
    return reply.redirect(`/cases/${id}`, 303);
  }

  @Post('events')
  async recordEvent(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CaseEventInput, body, (input) => this.parts.recordEvent(id, input, viewer));
    if (refused)
      return renderCase(await this.page.find(id, viewer), { event: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${id}#events`, 303);
  }

  @Get('events/:eventId')
  async editEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const event = await this.parts.findEvent(id, eventId, viewer);
    return this.renderEvent(id, eventId, viewer, { form: blankForm({ ...event }) }, reply);
  }

  @Post('events/:eventId')
  async changeEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CaseEventChange, body, (input) =>
      this.parts.changeEvent(id, eventId, input, viewer),
    );
    if (refused) return this.renderEvent(id, eventId, viewer, refused, reply.status(refused.status));
    return reply.redirect(`/cases/${id}#events`, 303);
  }

  @Post('events/:eventId/withdrawal')
  async withdrawEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.parts.setEventWithdrawn(id, eventId, true, viewer);
    return reply.redirect(`/cases/${id}#events`, 303);
  }

  @Post('events/:eventId/restoration')
  async restoreEvent(
    @Param('id', ParseIntPipe) id: number,
    @Param('eventId', ParseIntPipe) eventId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.parts.setEventWithdrawn(id, eventId, false, viewer);
    return reply.redirect(`/cases/${id}#events`, 303);
  }

  private async renderSummary(
    id: number,
    language: Language,
    viewer: Viewer,
    back: { form: Form<CaseSummaryInput>; stored?: object | null },
    reply: FastifyReply,
  ) {
    const found = await this.cases.findOwn(id, viewer);
    return reply.view('cases/summary', { case: found, state: found.state, language, ...back });
  }

  private async renderEvent(
    id: number,
    eventId: number,
    viewer: Viewer,
    back: { form: Form<CaseEventChange>; stored?: object | null },
    reply: FastifyReply,
  ) {
    const found = await this.cases.findOwn(id, viewer);
    const choices = { caseEventKinds, eventStandings };
    return reply.view('cases/event', { case: found, state: found.state, eventId, choices, ...back });
  }
}
