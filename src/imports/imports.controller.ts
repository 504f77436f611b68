import { Body, Controller, Get, HttpException, Param, ParseIntPipe, Post, Query, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, refuseForm, type Form } from '../shared/form.js';
import { PageRequest } from '../shared/page.js';
import { readQuery } from '../shared/query.js';
import { Refusal } from '../shared/refusal.js';
import type { UploadedFile } from '../shared/upload.js';
import { visibilities } from '../shared/visibility.js';
import { ImportChoicesService } from './import-choices.service.js';
import { formats, PreviewFilter, ScopeInput, UploadInput } from './import.input.js';
import { ImportsService } from './imports.service.js';
import { mayImport } from './may-import.js';
import { previewKinds } from './preview/preview-items.js';
import { previewOf } from './preview/preview.js';
import { readMatches } from './read-matches.js';
import { warningsOf } from './warnings.js';

/** What became of one file of an upload. */
interface Taken {
  name: string;
  run: number | null;
  /** A sentence; null when it was read. */
  problem: string | null;
}

/** Bringing documents into the record: a file, what was found and what will change, done. */
@Controller('imports')
@Allow('monitor', 'author', 'officer')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly choices: ImportChoicesService,
  ) {}

  @Get()
  async index(@Query() query: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { page } = await readQuery(PageRequest, query);
    return reply.view('imports/index', { page: await this.imports.find(viewer, page) });
  }

  @Get('new')
  begin(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.showUpload(blankForm({ visibility: 'organisation' }), [], viewer, reply);
  }

  /** Takes several files at once, each into an import of its own. */
  @Post()
  async upload(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { file, ...fields } = (body ?? {}) as { file?: UploadedFile | UploadedFile[] };
    const files = [file ?? []].flat();
    const form = await readForm(UploadInput, fields);
    if (!form.valid) return this.showUpload(form, [], viewer, reply.status(422));
    if (files.length === 0)
      return this.showUpload(refuseForm(form, 'file', 'isNotEmpty'), [], viewer, reply.status(422));
    const taken: Taken[] = [];
    for (const one of files) taken.push(await this.take(one, form.input, viewer));
    if (taken.some(({ problem }) => problem)) return this.showUpload(form, taken, viewer, reply.status(422));
    return reply.redirect(taken.length === 1 ? `/imports/${taken[0]!.run}` : '/imports', 303);
  }

  @Get(':id')
  show(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return this.render(id, query, null, viewer, reply);
  }

  /** Settles where the document belongs, and which recommendations are the same. */
  @Post(':id/scope')
  async settle(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(ScopeInput, body);
    if (!form.valid) return this.render(id, {}, form, viewer, reply.status(422));
    await this.imports.settle(id, form.input, readMatches(body), viewer);
    return reply.redirect(`/imports/${id}`, 303);
  }

  @Post(':id/import')
  async import(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.imports.importRun(id, viewer);
    return reply.redirect(`/imports/${id}`, 303);
  }

  @Post(':id/cancellation')
  @Redirect('/imports', 303)
  cancel(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.imports.cancel(id, viewer);
  }

  private async take(file: UploadedFile, input: UploadInput, viewer: Viewer): Promise<Taken> {
    try {
      const request = await this.imports.read(file, input, viewer);
      return { name: file.name, run: await this.imports.open(file, request, viewer), problem: null };
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof HttpException)) throw error;
      return { name: file.name, run: null, problem: error.message };
    }
  }

  private async showUpload(form: Form<object>, taken: Taken[], viewer: Viewer, reply: FastifyReply) {
    const offered = formats.filter((format) => mayImport(viewer, format));
    const choices = await this.choices.find(null);
    return reply.view('imports/new', { form, taken, formats: offered, visibilities, ...choices });
  }

  private async render(id: number, query: unknown, typed: Form<object> | null, viewer: Viewer, reply: FastifyReply) {
    const run = await this.imports.findOne(id, viewer);
    if (run.stage === 'cancelled') return reply.view('imports/cancelled', { run });
    const filter = await readQuery(PreviewFilter, query);
    const scoped = await this.imports.plan(run);
    const preview = previewOf(run, scoped, filter);
    if (run.stage === 'imported') return reply.view('imports/done', { run, preview });
    const { scope, plan } = scoped;
    const settled = {
      stateCode: run.stateCode,
      cycleLabel: scope.cycle?.label,
      publishedOn: scope.date,
      commentsOnId: scope.recommending?.held?.id,
      visibility: run.visibility,
    };
    return reply.view('imports/show', {
      run,
      query: filter,
      preview,
      plan,
      kinds: previewKinds,
      warnings: warningsOf(run.parsed, plan, viewer.language),
      form: typed ?? blankForm(settled),
      visibilities,
      ...(await this.choices.find(run.stateCode)),
    });
  }
}
