import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { CounterFindingsModule } from '../counter-findings/counter-findings.module.js';
import { StateResponsesModule } from '../state-responses/state-responses.module.js';
import { AssessmentsApi } from './assessments.api.js';
import { RecommendationApi } from './recommendation.api.js';
import { RecommendationController } from './recommendation.controller.js';
import { CommitteeGradesController } from './committee-grades.controller.js';
import { CommitteeGradesService } from './committee-grades.service.js';
import { SupersessionController } from './supersession.controller.js';
import { RecommendationPageService } from './recommendation-page.service.js';

/** One recommendation with what the three voices say of it, and recording under it. */
@Module({
  imports: [AccountsModule, CounterFindingsModule, StateResponsesModule, TypeOrmModule.forFeature([Assessment])],
  controllers: [
    CommitteeGradesController,
    SupersessionController,
    RecommendationController,
    RecommendationApi,
    AssessmentsApi,
  ],
  providers: [AssessmentsService, CommitteeGradesService, RecommendationPageService],
  exports: [AssessmentsService],
})
export class VoicesModule {}
