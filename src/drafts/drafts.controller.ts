import { Controller, Get, Param, ParseIntPipe, Post, Body, Req, Res, Query } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { DraftInput } from './draft.input.js';
import { DraftsService } from './drafts.service.js';
import { DraftChoicesService } from './draft-choices.service.js';
import { recordBase, sendFile } from './send-file.js';
import { reportTemplates } from './report-templates.js';

/** Submissions, from the choice of a template to the finished files. */
@Controller('drafts')
@Allow('author', 'officer')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly choices: DraftChoicesService,
  ) {}

  @Get()
  async index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return reply.view('drafts/index', { drafts: await this.drafts.find(viewer) });
  }

  @Get('new')
  async begin(
    @Query() query: { cycle?: unknown; workspace?: unknown },
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const [cycleId, workspaceId] = [query.cycle, query.workspace].map((id) =>
      typeof id === 'string' ? id : undefined,
    );
    const start = { template: reportTemplates[0], asOf: today(), language: viewer.language, cycleId, workspaceId };
    return this.showForm(blankForm({ ...start, organisations: viewer.organisationName }), viewer, reply);
  }

  @Post()
  async create(
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(DraftInput, body);
    if (!form.valid) return this.showForm(form, viewer, reply.status(422));
    const draft = await this.drafts.create(form.input, viewer, recordBase(request));
    return reply.redirect(`/drafts/${draft.id}`, 303);
  }

  /** Reloads itself while a rendering is under way. */
  @Get(':id')
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const draft = await this.drafts.findOne(id, viewer);
    const [run] = draft.runs;
    const underWay = run?.stage === 'queued' || run?.stage === 'running';
    if (underWay) void reply.header('refresh', '2');
    const limit = await this.choices.findLimit(draft.cycleId);
    return reply.view('drafts/show', {
      draft,
      run,
      underWay,
      limit,
      over: Boolean(limit && run?.words && run.words > limit.words),
    });
  }

  /** Reads the record anew and renders it. */
  @Post(':id/renderings')
  async render(
    @Param('id', ParseIntPipe) id: number,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.drafts.render(id, viewer, recordBase(request));
    return reply.redirect(`/drafts/${id}`, 303);
  }

  @Get(':id/renderings/:runId/:format')
  async download(
    @Param('id', ParseIntPipe) id: number,
    @Param('runId', ParseIntPipe) runId: number,
    @Param('format') format: string,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(this.drafts, { id, runId, format }, viewer, reply);
  }

  private async showForm(form: Form<object>, viewer: Viewer, reply: FastifyReply) {
    const [choices, workspaces] = await Promise.all([this.choices.find(), this.choices.findWorkspaces(viewer)]);
    return reply.view('drafts/new', { form, reportTemplates, ...choices, workspaces });
  }
}
