import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { keepsBodies } from './keeps-bodies.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { PublicBodyNamesService } from './public-body-names.service.js';
import { MergerInput, PublicBodyAliasInput } from './public-body.input.js';

/** The names of a body, and what it is merged into when it is one body under two names. */
@Controller('bodies/:id')
@Allow(...keepsBodies)
export class PublicBodyNamesController {
  constructor(
    private readonly bodies: PublicBodiesService,
    private readonly names: PublicBodyNamesService,
  ) {}

  /** The form of a further name; after a removal (`removed` in the query) it holds what was removed. */
  @Get('aliases/new')
  create(@Param('id', ParseIntPipe) id: number, @Query() query: Record<string, string>, @Res() reply: FastifyReply) {
    return this.renderAlias(id, blankForm({ ...query }), reply);
  }

  @Post('aliases')
  async add(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(PublicBodyAliasInput, body, (input) => this.names.add(id, input, viewer));
    if (refused) return this.renderAlias(id, refused.form, reply.status(refused.status));
    return reply.redirect(`/bodies/${id}#names`, 303);
  }

  /** Leads to the form that would add the name again. */
  @Post('aliases/:aliasId/removal')
  async remove(
    @Param('id', ParseIntPipe) id: number,
    @Param('aliasId', ParseIntPipe) aliasId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { name, language, fromOn, untilOn } = await this.names.remove(id, aliasId, viewer);
    const query = new URLSearchParams({ removed: 'on', name });
    for (const [key, value] of Object.entries({ language, fromOn, untilOn })) if (value) query.set(key, value);
    return reply.redirect(`/bodies/${id}/aliases/new?${query.toString()}`, 303);
  }

  @Get('merger')
  prepare(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    return this.renderMerger(id, blankForm(), reply);
  }

  @Post('merger')
  async merge(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused, result } = await submitForm(MergerInput, body, async ({ intoId }) => {
      await this.names.merge(id, intoId, viewer);
      return intoId;
    });
    if (refused) return this.renderMerger(id, refused.form, reply.status(refused.status));
    return reply.redirect(`/bodies/${result}#names`, 303);
  }

  private async renderAlias(id: number, form: Form<PublicBodyAliasInput>, reply: FastifyReply) {
    const body = await this.bodies.findOne(id);
    return reply.view('public-bodies/alias', { state: body.state, body, form });
  }

  private async renderMerger(id: number, form: Form<MergerInput>, reply: FastifyReply) {
    const body = await this.bodies.findOne(id);
    const others = (await this.bodies.find(body.stateCode)).filter((one) => one.id !== id);
    return reply.view('public-bodies/merger', { state: body.state, body, others, form });
  }
}
