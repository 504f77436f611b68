import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Draft } from './draft.entity.js';
import { DraftChoicesService } from './draft-choices.service.js';
import { DraftsApi } from './drafts.api.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { renderQueue } from './render-queue.js';
import { RenderRun } from './render-run.entity.js';
import { SnapshotModule } from './snapshot.module.js';

/** Submissions: what they are made of, and asking for their renderings. */
@Module({
  imports: [
    AccountsModule,
    SnapshotModule,
    TypeOrmModule.forFeature([Draft, RenderRun]),
    BullModule.registerQueue({ name: renderQueue }),
  ],
  controllers: [DraftsController, DraftsApi],
  providers: [DraftChoicesService, DraftsService],
})
export class DraftsModule {}
