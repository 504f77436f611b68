import { Body, Controller, Get, Param, ParseIntPipe, Post, Redirect, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import { ApiTokenInput } from './api-token.input.js';
import { ApiTokensService } from './api-tokens.service.js';
import { tokenScopes } from './scope.decorator.js';
import { may, type Viewer } from './viewer.js';

/** The tokens with which one's own programs use the API. */
@Controller('account/tokens')
@Allow('viewer')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.show(blankForm({ days: 90, scopes: ['read'] }), viewer, reply);
  }

  /** Shows the key, this once. */
  @Post()
  async create(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const form = await readForm(ApiTokenInput, body);
    if (!form.valid) return this.show(form, viewer, reply.status(422));
    const key = await this.tokens.create(viewer.accountId!, form.input);
    return reply.view('account/token', { key, name: form.input.name });
  }

  @Post(':id/revocation')
  @Redirect('/account/tokens', 303)
  revoke(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer): Promise<void> {
    return this.tokens.revoke(viewer.accountId!, id);
  }

  private async show(form: Form<ApiTokenInput>, viewer: Viewer, reply: FastifyReply) {
    const now = new Date();
    const tokens = (await this.tokens.find(viewer.accountId!)).map((token) => ({
      ...token,
      ended: token.revokedAt ? 'revoked' : token.expiresAt < now ? 'expired' : null,
    }));
    const scopes = tokenScopes.filter((scope) => scope !== 'admin' || may(viewer, 'admin'));
    return reply.view('account/tokens', { form, tokens, scopes });
  }
}
