import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CycleEvent } from './cycle-event.entity.js';
import { CycleEventsController } from './cycle-events.controller.js';
import { CycleEventsService } from './cycle-events.service.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesService } from './cycles.service.js';
import { CyclesApi } from './cycles.api.js';
import { CycleEventsApi } from './cycle-events.api.js';
import { DeadlinesService } from './deadlines.service.js';

/** Rounds of reporting, their events and their deadlines. */
@Module({
  imports: [AccountsModule, TreatiesModule, TypeOrmModule.forFeature([CycleEvent])],
  controllers: [CyclesController, CycleEventsController, CyclesApi, CycleEventsApi],
  providers: [CycleEventsService, CyclesService, DeadlinesService],
  exports: [CycleEventsService, CyclesService, DeadlinesService],
})
export class CyclesModule {}
