import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { visibilities } from '../shared/visibility.js';
import { submitForm } from '../shared/submit-form.js';
import { bodiesWithCommunications } from './bodies.js';
import { outcomes } from './communication.entity.js';
import { CommunicationChange, RemedyInput, RemedyStatementInput } from './communication.input.js';
import { CommunicationsService, voicesOf } from './communications.service.js';
import { remedyStandings } from './remedy-statement.entity.js';
import { remedyKinds } from './remedy.entity.js';

/** The forms of the page; `statement` belongs to the remedy `remedyId`. */
interface Forms {
  remedy?: Form<RemedyInput>;
  statement?: Form<RemedyStatementInput>;
  remedyId?: number;
}

const choices = { outcomes, bodies: bodiesWithCommunications, remedyKinds, remedyStandings, visibilities };

/** One communication: what was found, and the checklist of remedies in three voices. */
@Controller('communications/:id')
export class CommunicationController {
  constructor(private readonly communications: CommunicationsService) {}

  @Get()
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, {}, reply);
  }

  @Get('edit')
  @Allow('monitor')
  async edit(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { communication, provisions } = await this.communications.findOne(id, viewer);
    const pathsOf = (finding: string) =>
      provisions
        .filter((one) => one.finding === finding)
        .map(({ path }) => path)
        .join(', ');
    const values = { ...communication, violated: pathsOf('violated'), notViolated: pathsOf('not_violated') };
    return reply.view('communications/edit', {
      communication,
      state: communication.state,
      choices,
      form: blankForm(values),
    });
  }

  @Post()
  @Allow('monitor')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { communication } = await this.communications.findOne(id, viewer);
    const page = { communication, state: communication.state, choices };
    const { refused } = await submitForm(CommunicationChange, body, (input) =>
      this.communications.change(id, input, viewer),
    );
    if (refused) return reply.status(refused.status).view('communications/edit', { ...page, ...refused });
    return reply.redirect(`/communications/${id}`, 303);
  }

  @Post('remedies')
  @Allow('monitor')
  async askFor(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(RemedyInput, body, (input) => this.communications.askFor(id, input, viewer));
    if (refused) return this.render(id, viewer, { remedy: refused.form }, reply.status(refused.status));
    return reply.redirect(`/communications/${id}#remedies`, 303);
  }

  @Post('remedies/:remedyId/statements')
  @Allow('monitor', 'officer')
  async state(
    @Param('id', ParseIntPipe) id: number,
    @Param('remedyId', ParseIntPipe) remedyId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(RemedyStatementInput, body, (input) =>
      this.communications.state(id, remedyId, input, viewer),
    );
    if (refused) return this.render(id, viewer, { statement: refused.form, remedyId }, reply.status(refused.status));
    return reply.redirect(`/communications/${id}#remedy-${remedyId}`, 303);
  }

  private async render(id: number, viewer: Viewer, { remedy, statement, remedyId }: Forms, reply: FastifyReply) {
    const page = await this.communications.findOne(id, viewer);
    const voices = voicesOf(viewer);
    const blank = blankForm({ voice: voices.at(-1), saidOn: today(), standing: 'not_done', visibility: 'public' });
    const { replyDueOn } = page.communication;
    return reply.view('communications/show', {
      ...page,
      state: page.communication.state,
      isReplyOverdue:
        replyDueOn !== null && replyDueOn < today() && page.remedies.every(({ said }) => said.state.length === 0),
      remedies: page.remedies.map((one) => ({ ...one, form: one.id === remedyId ? statement : blank })),
      choices: { ...choices, voices },
      form: remedy ?? blankForm({ kind: 'compensation' }),
    });
  }
}
