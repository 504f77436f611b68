import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { blankForm, readForm, refuseForm, type Form } from '../shared/form.js';
import { Allow } from './allow.decorator.js';
import { provisionalUsername } from './first-sign-in.js';
import { sessionCookie } from './identify.js';
import { organisationKinds } from './organisation.entity.js';
import { SessionsService } from './sessions.service.js';
import { FirstAdministratorInput, PasswordInput, SignInInput } from './sign-in.input.js';
import { SignInService } from './sign-in.service.js';

/** Coming in and leaving. */
@Controller()
@Allow('public')
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('sign-in')
  show(@Query('next') next: unknown, @Res() reply: FastifyReply) {
    return reply.view('sign-in/show', { form: blankForm({ next }) });
  }

  @Post('sign-in')
  async open(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const form = await readForm(SignInInput, body);
    const result = form.valid ? await this.signIn.check(form.input) : { refused: 'signIn' };
    if (form.valid && 'accountId' in result)
      return this.enter(result.accountId, form.input.next ?? '/', request, reply);
    const { password: _, ...values } = form.values;
    const refused = 'refused' in result ? result.refused : 'signIn';
    return reply.status(422).view('sign-in/show', { form: refuseForm({ ...form, values }, 'password', refused) });
  }

  @Post('sign-out')
  async close(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (request.sessionKey) await this.sessions.close(request.sessionKey);
    return reply.clearCookie(sessionCookie(request), { path: '/' }).redirect('/sign-in', 303);
  }

  @Get('welcome/:key')
  async welcome(@Param('key') key: string, @Res() reply: FastifyReply) {
    return this.showWelcome(key, blankForm(), reply);
  }

  @Post('welcome/:key')
  async accept(
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { username } = await this.signIn.findByKey(key);
    if (username === provisionalUsername) {
      const form = await readForm(FirstAdministratorInput, body);
      if (!form.valid) return this.showWelcome(key, form, reply.status(422));
      return this.enter(await this.signIn.becomeAdministrator(key, form.input), '/', request, reply);
    }
    const form = await readForm(PasswordInput, body);
    if (!form.valid) return this.showWelcome(key, form, reply.status(422));
    return this.enter(await this.signIn.choosePassword(key, form.input.password), '/', request, reply);
  }

  private async showWelcome(key: string, form: Form<object>, reply: FastifyReply) {
    const account = await this.signIn.findByKey(key);
    const first = account.username === provisionalUsername;
    const { password: _, ...values } = form.values;
    return reply.view('sign-in/welcome', { account, first, organisationKinds, form: { ...form, values } });
  }

  private async enter(accountId: number, next: string, request: FastifyRequest, reply: FastifyReply) {
    const key = await this.sessions.open(accountId);
    const secure = request.protocol === 'https';
    return reply
      .setCookie(sessionCookie(request), key, { path: '/', httpOnly: true, sameSite: 'lax', secure })
      .redirect(next, 303);
  }
}
