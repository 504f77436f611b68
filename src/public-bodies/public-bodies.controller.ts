import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { readQuery } from '../shared/query.js';
import { submitForm } from '../shared/submit-form.js';
import { StatesService } from '../treaties/states.service.js';
import { bodyTree } from './body-tree.js';
import { keepsBodies } from './keeps-bodies.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { bodyKinds } from './public-body.entity.js';
import { PublicBodyFilter, PublicBodyInput } from './public-body.input.js';
import { bodyWorkloads } from './workload.js';

/** The public bodies of one State, and what they have to do. */
@Controller('states/:code/bodies')
export class PublicBodiesController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly bodies: PublicBodiesService,
    private readonly states: StatesService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  @Allow('viewer')
  async index(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { q } = await readQuery(PublicBodyFilter, query);
    const state = await this.states.findOne(code);
    const [bodies, workloads] = await Promise.all([
      this.bodies.find(code, q),
      bodyWorkloads(this.source, code, today(), viewer),
    ]);
    const workOf = new Map(workloads.map((one) => [one.publicBodyId, one]));
    const rows = bodies.map((body) => ({ ...body, work: workOf.get(body.id) }));
    return reply.view('public-bodies/index', { state, q, total: bodies.length, tree: bodyTree(rows), workloads });
  }

  @Get('new')
  @Allow(...keepsBodies)
  create(@Param('code') code: string, @Res() reply: FastifyReply) {
    return this.render(code, blankForm({ kind: 'ministry' }), reply);
  }

  @Post()
  @Allow(...keepsBodies)
  async add(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.states.findOne(code);
    const { refused, result } = await submitForm(PublicBodyInput, body, (input) =>
      this.bodies.add(code, input, viewer),
    );
    if (refused) return this.render(code, refused.form, reply.status(refused.status));
    return reply.redirect(`/bodies/${result.id}`, 303);
  }

  private async render(code: string, form: Form<PublicBodyInput>, reply: FastifyReply) {
    const [state, others, organisations] = await Promise.all([
      this.states.findOne(code),
      this.bodies.find(code),
      this.accounts.findOrganisations('ministry'),
    ]);
    return reply.view('public-bodies/edit', {
      heading: 'bodies.add',
      state,
      others,
      organisations,
      kinds: bodyKinds,
      form,
    });
  }
}
