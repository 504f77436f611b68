import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccessGuard } from './access.guard.js';
import { Account } from './account.entity.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AccountsApi } from './accounts.api.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { LanguageController } from './language.controller.js';
import { Organisation } from './organisation.entity.js';
import { OneselfApi } from './oneself.api.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Account, Organisation])],
  controllers: [SignInController, AccountsController, AccountsApi, ApiTokensController, LanguageController, OneselfApi],
  providers: [AccessGuard, AccountsService, ApiTokensService, SessionsService, SignInService, UnitOfWork],
  exports: [AccessGuard, AccountsService, ApiTokensService, SessionsService, UnitOfWork],
})
export class AccountsModule {}
