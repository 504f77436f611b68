import { Param, ParseIntPipe } from '@nestjs/common';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { ApiController, ApiPost } from '../api/api.decorators.js';
import { Input, Match } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { keepsBodies } from './keeps-bodies.js';
import { publicBody } from './public-bodies.answers.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { PublicBodyNamesService } from './public-body-names.service.js';
import { PublicBody } from './public-body.entity.js';
import { MergerInput, PublicBodyAliasInput } from './public-body.input.js';

/** The names that bodies go by, for programs. */
@ApiController('bodies/:id')
@Allow(...keepsBodies)
export class PublicBodyNamesApi {
  constructor(
    private readonly bodies: PublicBodiesService,
    private readonly names: PublicBodyNamesService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiPost('aliases', { summary: 'Adds a name that a body goes by', scope: 'record', answers: publicBody })
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Input(PublicBodyAliasInput) input: PublicBodyAliasInput,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.names.add(id, input, viewer);
    return this.bodies.findOne(id);
  }

  @ApiPost('aliases/:aliasId/removal', { summary: 'Takes a name away', scope: 'record', answers: publicBody })
  async remove(
    @Param('id', ParseIntPipe) id: number,
    @Param('aliasId', ParseIntPipe) aliasId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.names.remove(id, aliasId, viewer);
    return this.bodies.findOne(id);
  }

  @ApiPost('merger', {
    summary: 'Makes a body one with another, which stays and is answered',
    scope: 'record',
    answers: publicBody,
  })
  async merge(
    @Param('id', ParseIntPipe) id: number,
    @Input(MergerInput) { intoId }: MergerInput,
    @Match() match: IfMatch,
    @CurrentViewer() viewer: Viewer,
  ) {
    const show = () => this.bodies.findOne(id);
    await match.guard(this.unitOfWork, [PublicBody, id], publicBody, show, () => this.names.merge(id, intoId, viewer));
    return this.bodies.findOne(intoId);
  }
}
