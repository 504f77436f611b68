import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkApi } from './bulk.api.js';
import { BulkService } from './bulk.service.js';

/** Changes to many rows at once: done in one transaction, and undone. */
@Module({
  imports: [AccountsModule],
  controllers: [BulkController, BulkApi],
  providers: [BulkService],
  exports: [BulkService],
})
export class BulkModule {}
