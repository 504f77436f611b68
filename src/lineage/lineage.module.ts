import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { LineageController } from './lineage.controller.js';
import { LineageService } from './lineage.service.js';
import { repeatQueue } from './repeat-queue.js';
import { RepeatSearchesController } from './repeat-searches.controller.js';
import { LineageApi } from './lineage.api.js';
import { RepeatSearchesService } from './repeat-searches.service.js';

/** The same demand across cycles and bodies. */
@Module({
  imports: [AccountsModule, TreatiesModule, BullModule.registerQueue({ name: repeatQueue })],
  controllers: [LineageController, RepeatSearchesController, LineageApi],
  providers: [LineageService, RepeatSearchesService],
  exports: [LineageService],
})
export class LineageModule {}
