import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { EventCorrectionController } from './event-correction.controller.js';
import { PromisesController } from './promises.controller.js';
import { PromisesService } from './promises.service.js';
import { RepeatsService } from './repeats.service.js';
import { ResponseEventsService } from './response-events.service.js';
import { StateResponseController } from './state-response.controller.js';
import { StateResponsePageService } from './state-response-page.service.js';
import { StateResponsesApi } from './state-responses.api.js';
import { StateResponsesService } from './state-responses.service.js';

/** What the State says it did and promises to do: its claims, step by step. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [EventCorrectionController, PromisesController, StateResponseController, StateResponsesApi],
  providers: [PromisesService, RepeatsService, ResponseEventsService, StateResponsePageService, StateResponsesService],
  exports: [PromisesService, RepeatsService, ResponseEventsService, StateResponsePageService, StateResponsesService],
})
export class StateResponsesModule {}
