import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Filter, Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { StatesService } from '../treaties/states.service.js';
import { keepsBodies } from './keeps-bodies.js';
import { publicBody, publicBodyList } from './public-bodies.answers.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { PublicBody } from './public-body.entity.js';
import { PublicBodyFilter, PublicBodyInput } from './public-body.input.js';

/** The public bodies of States, for programs. */
@ApiController()
export class PublicBodiesApi {
  constructor(
    private readonly bodies: PublicBodiesService,
    private readonly states: StatesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('states/:code/bodies', { summary: 'The public bodies of a State, by name', answers: publicBodyList })
  @Allow('viewer')
  async list(
    @Param('code') code: string,
    @Filter(PublicBodyFilter) { q }: PublicBodyFilter,
    @Part() part: CursorRequest,
  ) {
    await this.states.findOne(code);
    return sliceOf(await this.bodies.find(code, q), part, ({ id }) => id);
  }

  @ApiGet('bodies/:id', { summary: 'One public body', answers: publicBody })
  @Allow('viewer')
  show(@Param('id', ParseIntPipe) id: number) {
    return this.bodies.findOne(id);
  }

  @ApiPost('states/:code/bodies', {
    summary: 'Adds a public body',
    scope: 'record',
    answers: publicBody,
    created: ({ id }) => `${apiPath}/bodies/${id}`,
  })
  @Allow(...keepsBodies)
  async add(
    @Param('code') code: string,
    @Input(PublicBodyInput) input: PublicBodyInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.states.findOne(code);
    const { id } = await this.bodies.add(code, input, viewer);
    return this.show(id);
  }

  @ApiPost('bodies/:id', { summary: 'Replaces what is said of a body', scope: 'record', answers: publicBody })
  @Allow(...keepsBodies)
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Input(PublicBodyInput) input: PublicBodyInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.bodies.findOne(id);
    await match.guard<Awaited<ReturnType<typeof show>>, void>(
      this.unitOfWork,
      [PublicBody, id],
      publicBody,
      show,
      ({ version }) => this.bodies.change(id, { ...input, version }, viewer),
    );
    return show();
  }
}
