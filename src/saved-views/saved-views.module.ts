import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PageViewsInterceptor } from './page-views.interceptor.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsApi } from './saved-views.api.js';
import { SavedViewsService } from './saved-views.service.js';

/** Lists under names, and their menu on the pages of lists. */
@Module({
  imports: [AccountsModule, TypeOrmModule.forFeature([SavedView])],
  controllers: [SavedViewsController, SavedViewsApi],
  providers: [SavedViewsService, { provide: APP_INTERCEPTOR, useClass: PageViewsInterceptor }],
  exports: [SavedViewsService],
})
export class SavedViewsModule {}
