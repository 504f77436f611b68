import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { visibilities } from '../shared/visibility.js';
import { CounterFindingPageService } from './counter-finding-page.service.js';
import { polarities, verdicts } from './counter-finding.entity.js';
import { CounterFindingChange, FindingReplyInput } from './counter-finding.input.js';
import { CounterFindingsService } from './counter-findings.service.js';
import { stances } from './finding-reply.entity.js';

const choices = { verdicts, polarities, stances, visibilities };

/** One finding: what it says, what it answers, what it continues, and its changes. */
@Controller('counter-findings/:id')
export class CounterFindingsController {
  constructor(
    private readonly page: CounterFindingPageService,
    private readonly findings: CounterFindingsService,
  ) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, {}, reply);
  }

  @Post()
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(CounterFindingChange, body, (input) =>
      this.findings.change(id, input, viewer),
    );
    if (refused) {
      const { status, form: change, stored } = refused;
      return this.render(id, viewer, { change, stored }, reply.status(status));
    }
    return reply.redirect(`/counter-findings/${id}`, 303);
  }

  @Post('replies')
  @Allow('monitor')
  async reply(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(FindingReplyInput, body, (input) => this.findings.reply(id, input, viewer));
    if (refused) return this.render(id, viewer, { reply: refused.form }, reply.status(refused.status));
    return reply.redirect(`/counter-findings/${id}#replies`, 303);
  }

  @Post('replies/:replyId/withdrawal')
  @Allow('monitor')
  async withdrawReply(
    @Param('id', ParseIntPipe) id: number,
    @Param('replyId', ParseIntPipe) replyId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.findings.withdrawReply(id, replyId, viewer);
    return reply.redirect(`/counter-findings/${id}#replies`, 303);
  }

  private async render(
    id: number,
    viewer: Viewer,
    { stored, ...typed }: { change?: Form<object>; reply?: Form<object>; stored?: object | null },
    reply: FastifyReply,
  ) {
    const page = await this.page.find(id, viewer);
    const forms = { change: blankForm({ ...page.finding }), reply: blankForm(), ...typed };
    return reply.view('counter-findings/show', { ...page, state: page.finding.state, choices, forms, stored });
  }
}
