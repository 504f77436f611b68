import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BulkModule } from '../bulk/bulk.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { BulkAssignmentsController } from './bulk-assignments.controller.js';
import { BulkAssignmentsService } from './bulk-assignments.service.js';
import { DealingController } from './dealing.controller.js';
import { HandOversController } from './hand-overs.controller.js';
import { AssignmentsApi } from './assignments.api.js';
import { BulkAssignmentsApi } from './bulk-assignments.api.js';
import { HandOversService } from './hand-overs.service.js';

/** Who is to deal with what. */
@Module({
  imports: [AccountsModule, BulkModule, RecommendationsModule, TreatiesModule],
  controllers: [
    AssignmentsController,
    BulkAssignmentsController,
    DealingController,
    HandOversController,
    AssignmentsApi,
    BulkAssignmentsApi,
  ],
  providers: [AssignmentsService, BulkAssignmentsService, HandOversService],
  exports: [AssignmentsService, BulkAssignmentsService, HandOversService],
})
export class AssignmentsModule {}
