import { Body, Controller, Post, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { readForm } from '../shared/form.js';
import { languages, type Language } from './account.entity.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import { languageCookie } from './identify.js';
import type { Viewer } from './viewer.js';

class LanguageInput {
  @IsIn(languages) language: Language;
  @IsOptional() @Matches(/^\/(?!\/|\\)/) next?: string;
}

/** The language of the pages, kept with the account or, for the public, in a cookie. */
@Controller('language')
export class LanguageController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Post()
  @Allow('public')
  async choose(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const form = await readForm(LanguageInput, body);
    if (!form.valid) return reply.redirect('/', 303);
    const { language, next = '/' } = form.input;
    if (viewer.accountId)
      await this.source.query(`UPDATE account SET language = $1 WHERE id = $2`, [language, viewer.accountId]);
    return reply
      .setCookie(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 })
      .redirect(next, 303);
  }
}
