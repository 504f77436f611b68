import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CommitmentController } from './commitment.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { PlanItemsController } from './plan-items.controller.js';
import { PlanController } from './plan.controller.js';
import { PlansController } from './plans.controller.js';
import { CommitmentsApi } from './commitments.api.js';
import { PlansApi } from './plans.api.js';
import { PlansService } from './plans.service.js';

/** The State's plans and what they commit it to. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [CommitmentController, PlanController, PlanItemsController, PlansController, CommitmentsApi, PlansApi],
  providers: [CommitmentsService, PlansService],
  exports: [CommitmentsService, PlansService],
})
export class CommitmentsModule {}
