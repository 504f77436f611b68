import { Body, Controller, Get, HttpException, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { blankForm, readForm, refuseForm, type Form } from '../shared/form.js';
import { roles } from './account.entity.js';
import { AccountInput, RoleInput } from './account.input.js';
import { AccountsService } from './accounts.service.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import { organisationKinds } from './organisation.entity.js';
import type { Viewer } from './viewer.js';

/** Who may sign in, for administrators. */
@Controller('accounts')
@Allow('admin')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.show(blankForm(), viewer, reply);
  }

  @Post()
  async open(
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(AccountInput, body);
    if (!form.valid) return this.show(form, viewer, reply.status(422));
    try {
      const path = await this.accounts.open(viewer.accountId, form.input);
      return await reply.view('accounts/link', { name: form.input.name, address: addressOf(request, path) });
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      const [field, rule] = error.getStatus() === 409 ? ['username', 'taken'] : ['organisationId', 'isNotEmpty'];
      return this.show(refuseForm(form, field!, rule!), viewer, reply.status(422));
    }
  }

  @Post(':id/role')
  async changeRole(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(RoleInput, body);
    if (form.valid) await this.accounts.changeRole(viewer.accountId, id, form.input.role);
    return reply.redirect('/accounts', 303);
  }

  @Post(':id/reset')
  async reset(
    @Param('id', ParseIntPipe) id: number,
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = await this.accounts.reset(viewer.accountId, id);
    return reply.view('accounts/link', { address: addressOf(request, path) });
  }

  /** Closes it, and offers to hand over what a colleague leaves open; what other organisations leave is theirs to know. */
  @Post(':id/closing')
  async close(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.accounts.close(viewer.accountId, id);
    const openWork = await this.accounts.findOpenWork(viewer.organisationId);
    return reply.redirect(openWork[id] ? `/hand-overs/new?fromId=${id}` : '/accounts', 303);
  }

  private async show(form: Form<AccountInput>, viewer: Viewer, reply: FastifyReply) {
    const [accounts, organisations, openWork] = await Promise.all([
      this.accounts.find(),
      this.accounts.findOrganisations(),
      this.accounts.findOpenWork(viewer.organisationId),
    ]);
    return reply.view('accounts/index', { accounts, organisations, openWork, roles, organisationKinds, form });
  }
}

const addressOf = (request: FastifyRequest, path: string) => `${request.protocol}://${request.host}${path}`;
