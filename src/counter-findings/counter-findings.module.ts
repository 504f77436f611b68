import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CounterFindingPageService } from './counter-finding-page.service.js';
import { CounterFindingsController } from './counter-findings.controller.js';
import { CounterFindingsApi } from './counter-findings.api.js';
import { CounterFindingsService } from './counter-findings.service.js';

/** What civil society found, one by one. */
@Module({
  imports: [AccountsModule],
  controllers: [CounterFindingsController, CounterFindingsApi],
  providers: [CounterFindingPageService, CounterFindingsService],
  exports: [CounterFindingsService],
})
export class CounterFindingsModule {}
