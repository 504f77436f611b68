import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { memberRoles } from './workspace-member.entity.js';
import { partStages } from './workspace-part.entity.js';
import { AnswerInput, InvitationInput, WorkspaceInput } from './workspace.input.js';
import { WorkspaceTasksService } from './workspace-tasks.service.js';
import { WorkspacesService } from './workspaces.service.js';

/** Where coalitions write together: their list, opening one, and who takes part. */
@Controller('workspaces')
export class WorkspacesController {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly tasks: WorkspaceTasksService,
  ) {}

  @Get()
  @Allow('viewer')
  index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.renderList(viewer, blankForm(), reply);
  }

  @Post()
  @Allow('monitor', 'author')
  async open(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { refused, result } = await submitForm(WorkspaceInput, body, (input) =>
      this.workspaces.create(input, viewer),
    );
    if (refused) return this.renderList(viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/workspaces/${result.id}`, 303);
  }

  @Get(':id')
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.render(id, viewer, blankForm(), reply);
  }

  @Post(':id/members')
  @Allow('monitor', 'author')
  async invite(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(InvitationInput, body, (input) => this.workspaces.invite(id, input, viewer));
    if (refused) return this.render(id, viewer, refused.form, reply.status(refused.status));
    return reply.redirect(`/workspaces/${id}#members`, 303);
  }

  /** What one's own organisation says: accepts, declines, leaves. */
  @Post(':id/membership')
  @Allow('monitor', 'author')
  async answer(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(AnswerInput, body);
    if (!form.valid) return this.render(id, viewer, form, reply.status(422));
    await this.workspaces.answer(id, form.input, viewer);
    return reply.redirect(form.input.standing === 'accepted' ? `/workspaces/${id}` : '/workspaces', 303);
  }

  private async renderList(viewer: Viewer, form: Form<object>, reply: FastifyReply) {
    const workspaces = await this.workspaces.list(viewer);
    const cycles = await this.workspaces.findCycles();
    return reply.view('workspaces/index', { workspaces, cycles, form });
  }

  private async render(id: number, viewer: Viewer, form: Form<object>, reply: FastifyReply) {
    const page = await this.workspaces.find(id, viewer);
    const subjects = page.own.role === 'lead' && page.work ? await this.tasks.findSubjects(page.workspace) : null;
    const writers = page.members.filter(({ standing, role }) => standing === 'accepted' && role !== 'endorser');
    return reply.view('workspaces/show', { ...page, subjects, writers, form, choices: { memberRoles, partStages } });
  }
}
