import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import type { RunningConfig } from '../config.js';
import { dataSourceOptions } from '../data-source.js';
import { SnapshotModule } from '../drafts/snapshot.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { VoicesModule } from '../recommendations/voices.module.js';

/** What the command line needs of the application: no queue, since a command does its work itself. */
@Module({})
export class CommandModule {
  static on(config: RunningConfig): DynamicModule {
    return {
      module: CommandModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(config.databaseUrl, 4)),
        AccountsModule,
        ImportsModule,
        SnapshotModule,
        VoicesModule,
      ],
    };
  }
}
