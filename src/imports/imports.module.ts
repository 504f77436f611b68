import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ImportChoicesService } from './import-choices.service.js';
import { ImportPlanner } from './import-planner.service.js';
import { ImportsApi } from './imports.api.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

/** Bringing documents into the record. */
@Module({
  imports: [AccountsModule],
  controllers: [ImportsController, ImportsApi],
  providers: [ImportChoicesService, ImportPlanner, ImportsService],
  exports: [ImportsService],
})
export class ImportsModule {}
