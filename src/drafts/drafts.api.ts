import { Param, ParseIntPipe, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Part } from '../api/api-parameters.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { DraftChoicesService } from './draft-choices.service.js';
import { DraftInput } from './draft.input.js';
import { draftInFull, draftList, rendering } from './drafts.answers.js';
import { DraftsService } from './drafts.service.js';
import { mediaTypes } from './media-types.js';
import { recordBase, sendFile } from './send-file.js';

/** Submissions, for programs. */
@ApiController('drafts')
@Allow('author', 'officer')
export class DraftsApi {
  constructor(
    private readonly drafts: DraftsService,
    private readonly choices: DraftChoicesService,
  ) {}

  @ApiGet('', { summary: 'Drafts, the latest first', answers: draftList })
  async list(@Part() part: CursorRequest, @CurrentViewer() viewer: Viewer) {
    return sliceOf(await this.drafts.find(viewer), part, ({ id }) => id);
  }

  @ApiGet(':id', { summary: 'One draft, with its renderings and their files', answers: draftInFull })
  async show(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer) {
    const draft = await this.drafts.findOne(id, viewer);
    const renderings = draft.runs.map((run) => ({
      ...run,
      files: Object.fromEntries(
        run.files.map(({ format }) => [format, `${apiPath}/drafts/${id}/renderings/${run.id}/${format}`]),
      ),
    }));
    return { ...draft, renderings, limit: await this.choices.findLimit(draft.cycleId) };
  }

  @ApiPost('', {
    summary: 'Begins a draft, and its first rendering',
    scope: 'draft',
    answers: draftInFull,
    created: ({ id }) => `${apiPath}/drafts/${id}`,
  })
  async create(@Input(DraftInput) input: DraftInput, @CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest) {
    const { id } = await this.drafts.create(input, viewer, recordBase(request));
    return this.show(id, viewer);
  }

  @ApiPost(':id/renderings', {
    summary: 'Reads the record anew and renders it',
    scope: 'draft',
    answers: rendering,
  })
  render(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest) {
    return this.drafts.render(id, viewer, recordBase(request));
  }

  @ApiGet(':id/renderings/:runId/:format', { summary: 'A file of a rendering', file: Object.values(mediaTypes) })
  async download(
    @Param('id', ParseIntPipe) id: number,
    @Param('runId', ParseIntPipe) runId: number,
    @Param('format') format: string,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(this.drafts, { id, runId, format }, viewer, reply);
  }
}
