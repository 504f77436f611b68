import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { findAssignmentPage } from '../assignments/assignment-rows.js';
import { blankForm, type Form } from '../shared/form.js';
import { PageRequest } from '../shared/page.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { keepsBodies } from './keeps-bodies.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { bodyKinds } from './public-body.entity.js';
import { PublicBodyChange } from './public-body.input.js';

/** One public body: its names, its place among the others, what it has to do. */
@Controller('bodies/:id')
export class PublicBodyController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly bodies: PublicBodiesService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  @Allow('viewer')
  async show(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { page } = await readQuery(PageRequest, query);
    const [body, assignments] = await Promise.all([
      this.bodies.findOne(id),
      findAssignmentPage(
        this.source,
        viewer,
        { where: 'a.public_body_id = $5 AND a.taken_back_at IS NULL', parameters: [id] },
        page,
      ),
    ]);
    return reply.view('public-bodies/show', { state: body.state, body, page: assignments });
  }

  @Get('edit')
  @Allow(...keepsBodies)
  async edit(@Param('id', ParseIntPipe) id: number, @Res() reply: FastifyReply) {
    const body = await this.bodies.findOne(id);
    return this.render(id, blankForm({ ...body }), reply);
  }

  @Post()
  @Allow(...keepsBodies)
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(PublicBodyChange, body, (input) => this.bodies.change(id, input, viewer));
    if (refused) return this.render(id, refused.form, reply.status(refused.status), refused.stored !== null);
    return reply.redirect(`/bodies/${id}`, 303);
  }

  /** With `stale` the page shows what somebody else wrote meanwhile beside what was typed. */
  private async render(id: number, form: Form<PublicBodyChange>, reply: FastifyReply, stale = false) {
    const body = await this.bodies.findOne(id);
    const [others, organisations] = await Promise.all([
      this.bodies.find(body.stateCode),
      this.accounts.findOrganisations('ministry'),
    ]);
    return reply.view('public-bodies/edit', {
      heading: 'bodies.edit',
      state: body.state,
      body,
      others: others.filter((one) => one.id !== id),
      organisations,
      kinds: bodyKinds,
      form,
      stale,
    });
  }
}
