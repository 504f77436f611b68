import { Body, Controller, Param, ParseIntPipe, Post, Res, UnprocessableEntityException } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { PartInput, PartStageInput, QuestionAnswerInput, QuestionInput } from './workspace.input.js';
import { WorkspaceTasksService } from './workspace-tasks.service.js';

/** The division of work in a workspace, and its questions. */
@Controller('workspaces/:id')
@Allow('monitor', 'author')
export class WorkspaceTasksController {
  constructor(private readonly tasks: WorkspaceTasksService) {}

  @Post('parts')
  async assign(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.tasks.assign(id, await read(PartInput, body), viewer);
    return reply.redirect(`/workspaces/${id}#parts`, 303);
  }

  @Post('parts/:partId/stage')
  async move(
    @Param('id', ParseIntPipe) id: number,
    @Param('partId', ParseIntPipe) partId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.tasks.move(id, partId, await read(PartStageInput, body), viewer);
    return reply.redirect(`/workspaces/${id}#parts`, 303);
  }

  @Post('parts/:partId/release')
  async release(
    @Param('id', ParseIntPipe) id: number,
    @Param('partId', ParseIntPipe) partId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.tasks.release(id, partId, viewer);
    return reply.redirect(`/workspaces/${id}#parts`, 303);
  }

  @Post('questions')
  async ask(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.tasks.ask(id, await read(QuestionInput, body), viewer);
    return reply.redirect(`/workspaces/${id}#questions`, 303);
  }

  @Post('questions/:questionId/answer')
  async answer(
    @Param('id', ParseIntPipe) id: number,
    @Param('questionId', ParseIntPipe) questionId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.tasks.answer(id, questionId, await read(QuestionAnswerInput, body), viewer);
    return reply.redirect(`/workspaces/${id}#questions`, 303);
  }
}

/** Each of these forms has one field to fill in, which the browser itself asks for. */
async function read<Input extends object>(type: ClassConstructor<Input>, body: unknown): Promise<Input> {
  const form = await readForm(type, body);
  if (!form.valid) throw new UnprocessableEntityException('Something is missing in this form. Go back and fill it in.');
  return form.input;
}
