import { Body, Controller, Post, Res } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { readForm } from '../shared/form.js';
import { LanguageInput } from './account.input.js';
import { AccountsService } from './accounts.service.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import { languageCookie } from './identify.js';
import type { Viewer } from './viewer.js';

/** A language, and where to go on from. */
class LanguageForm extends LanguageInput {
  @IsOptional() @Matches(/^\/(?!\/|\\)/) next?: string;
}

/** The language of the pages, kept with the account or, for the public, in a cookie. */
@Controller('language')
export class LanguageController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @Allow('public')
  async choose(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const form = await readForm(LanguageForm, body);
    if (!form.valid) return reply.redirect('/', 303);
    const { language, next = '/' } = form.input;
    if (viewer.accountId) await this.accounts.chooseLanguage(viewer.accountId, language);
    return reply
      .setCookie(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
      .redirect(next, 303);
  }
}
