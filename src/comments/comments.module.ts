import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { MentionsController } from './mentions.controller.js';
import { MentionsService } from './mentions.service.js';
import { PageCommentsInterceptor } from './page-comments.interceptor.js';

/** Notes of organisations to themselves, on the pages of the record, and whom they mention. */
@Module({
  imports: [AccountsModule],
  controllers: [CommentsController, MentionsController],
  providers: [CommentsService, MentionsService, { provide: APP_INTERCEPTOR, useClass: PageCommentsInterceptor }],
  exports: [CommentsService, MentionsService],
})
export class CommentsModule {}
