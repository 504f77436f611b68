import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { RunningConfig } from './config.js';
import { dataSourceOptions } from './data-source.js';
import { queueModule } from './database/queue.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { renderQueue } from './drafts/render-queue.js';
import { RenderProcessor } from './drafts/render.processor.js';
import { RenderService } from './drafts/render.service.js';
import { repeatQueue } from './lineage/repeat-queue.js';
import { RepeatSearchProcessor } from './lineage/repeat-search.processor.js';
import { RepeatSearchService } from './lineage/repeat-search.service.js';

/** What the worker process runs. */
@Module({})
export class WorkerModule {
  static on(config: RunningConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(config.databaseUrl, 4)),
        queueModule(config),
        BullModule.registerQueue({ name: renderQueue }, { name: repeatQueue }),
      ],
      providers: [RenderProcessor, RenderService, RepeatSearchProcessor, RepeatSearchService, UnitOfWork],
    };
  }
}
