import { Body, Controller, Param, ParseIntPipe, Post, Res, UnprocessableEntityException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { RemarkInput } from './assignment.input.js';
import { AssignmentsService } from './assignments.service.js';
import { assigns } from './may-assign.js';

/** Dealing with an assignment that one's organisation has in hand; each step has one that takes it back. */
@Controller('assignments/:id')
@Allow(...assigns)
export class DealingController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Post('completion')
  finish(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, (remark) => this.assignments.finish(id, remark, viewer));
  }

  @Post('reopening')
  reopen(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, () => this.assignments.reopen(id, viewer));
  }

  @Post('return')
  handBack(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, (remark) => this.assignments.handBack(id, remark, viewer));
  }

  @Post('acceptance')
  take(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, () => this.assignments.take(id, viewer));
  }

  @Post('withdrawal')
  takeBack(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, () => this.assignments.takeBack(id, viewer));
  }

  @Post('restoration')
  giveAgain(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.deal(id, body, viewer, reply, () => this.assignments.giveAgain(id, viewer));
  }

  /** Does `work` with what was said, and leads back to where the form stood. */
  private async deal(
    id: number,
    body: unknown,
    viewer: Viewer,
    reply: FastifyReply,
    work: (remark: string | undefined) => Promise<void>,
  ) {
    const form = await readForm(RemarkInput, body);
    if (!form.valid) throw new UnprocessableEntityException('The note is too long. Shorten it to 2,000 signs.');
    const { recommendationId } = await this.assignments.findOne(id, viewer);
    await work(form.input.remark);
    return reply.redirect(form.input.from ? '/work' : `/recommendations/${recommendationId}#assignments`, 303);
  }
}
