import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ImportPlanner } from './import-planner.service.js';
import { ImportsService } from './imports.service.js';

/** Bringing documents into the record. */
@Module({
  imports: [AccountsModule],
  providers: [ImportPlanner, ImportsService],
  exports: [ImportsService],
})
export class ImportsModule {}
