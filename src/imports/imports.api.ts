import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match, Part, Upload } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import type { CursorRequest } from '../shared/cursor.js';
import type { UploadedFile } from '../shared/upload.js';
import { ImportRun } from './import-run.entity.js';
import { SettlementInput, UploadInput } from './import.input.js';
import { importInFull, importList } from './imports.answers.js';
import { ImportsService } from './imports.service.js';
import { previewOf } from './preview/preview.js';
import { warningsOf } from './warnings.js';

/** Bringing documents into the record, for programs. */
@ApiController('imports')
@Allow('monitor', 'author', 'officer')
export class ImportsApi {
  constructor(
    private readonly imports: ImportsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('', { summary: 'Imports, the latest first', answers: importList })
  list(@Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    return this.imports.findSlice(viewer, part);
  }

  @ApiGet(':id', { summary: 'One import, with what it will change', answers: importInFull })
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    const run = await this.imports.findOne(id, viewer);
    if (run.stage === 'cancelled') return { ...run, counts: {}, warnings: [], questions: [] };
    const scoped = await this.imports.plan(run);
    const { counts, matches: questions } = previewOf(run, scoped, {});
    const warnings = warningsOf(run.parsed, scoped.plan, viewer.language);
    return { ...run, counts: run.counts ?? counts, warnings, questions };
  }

  @ApiPost('', {
    summary: 'Reads a file, to be imported once one has seen what it will change',
    scope: 'import',
    answers: importInFull,
    created: ({ id }) => `${apiPath}/imports/${id}`,
  })
  async upload(@Upload() file: UploadedFile, @Input(UploadInput) input: UploadInput, @CurrentViewer() viewer: Viewer) {
    const request = await this.imports.read(file, input, viewer);
    return this.show(await this.imports.open(file, request, viewer), viewer);
  }

  @ApiPost(':id/scope', {
    summary: 'Settles where the document belongs, and which recommendations are the same',
    scope: 'import',
    answers: importInFull,
  })
  async settle(
    @Param('id', ParseIntPipe) id: number,
    @Input(SettlementInput) { matches = {}, ...input }: SettlementInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.whileSeen(id, match, viewer, () => this.imports.settle(id, input, matches, viewer));
    return this.show(id, viewer);
  }

  @ApiPost(':id/import', {
    summary: 'Takes it into the record, in one transaction',
    scope: 'import',
    answers: importInFull,
  })
  async import(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    await this.whileSeen(id, match, viewer, () => this.imports.importRun(id, viewer));
    return this.show(id, viewer);
  }

  @ApiPost(':id/cancellation', { summary: 'Gives it up; nothing of it enters the record', scope: 'import' })
  cancel(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() viewer: Viewer) {
    return this.whileSeen(id, match, viewer, () => this.imports.cancel(id, viewer));
  }

  private whileSeen<Result>(id: number, match: IfMatch, viewer: Viewer, work: () => Promise<Result>) {
    return match.guard(this.unitOfWork, [ImportRun, id], importInFull, () => this.show(id, viewer), work);
  }
}
